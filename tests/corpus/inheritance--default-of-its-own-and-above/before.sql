CREATE TABLE a (id integer, n text DEFAULT 'x' NOT NULL);
CREATE TABLE b (extra integer, n text) INHERITS (a);
CREATE TABLE c (more integer) INHERITS (b);

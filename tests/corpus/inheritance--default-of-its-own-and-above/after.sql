CREATE TABLE a (id integer, n varchar(20) DEFAULT 'y');
CREATE TABLE b (extra bigint, n varchar(20) DEFAULT 'own') INHERITS (a);
CREATE TABLE c (more integer) INHERITS (b);

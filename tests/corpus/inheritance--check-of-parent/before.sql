CREATE TABLE base (id integer, a text);
CREATE TABLE kid (b integer) INHERITS (base);

CREATE TABLE base (id integer, a text, c date);
CREATE TABLE kid (b integer) INHERITS (base);

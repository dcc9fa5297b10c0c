CREATE TABLE base (id integer, a text);
CREATE TABLE kid (b integer) INHERITS (base);
ALTER TABLE base ADD CONSTRAINT k CHECK (id > 0);

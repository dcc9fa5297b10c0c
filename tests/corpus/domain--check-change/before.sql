CREATE DOMAIN email AS text CONSTRAINT k CHECK (VALUE LIKE '%@%');
CREATE TABLE t (id integer, e email);

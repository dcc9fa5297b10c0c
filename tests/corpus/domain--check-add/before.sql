CREATE DOMAIN email AS text;
CREATE TABLE t (id integer, e email);

CREATE TABLE t (id integer, who text);
DROP TABLE t;

CREATE TYPE pair AS (a integer, b integer);
CREATE TABLE t (id integer, n integer DEFAULT (('(1,2)'::pair).b), held pair, CHECK ((held).b > 0));
CREATE INDEX i ON t (((held).b));

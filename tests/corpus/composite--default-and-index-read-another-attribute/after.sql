CREATE TYPE pair AS (a integer, c bigint);
CREATE TABLE t (id integer, n integer DEFAULT (('(1,2)'::pair).c), held pair, CHECK ((held).a > 0));
CREATE INDEX i ON t (((held).c));

CREATE TYPE pair AS (a integer, b text); CREATE TABLE t (id integer, p pair, n integer DEFAULT (('(1,2)'::pair).a));

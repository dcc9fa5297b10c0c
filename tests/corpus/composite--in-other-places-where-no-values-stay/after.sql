CREATE TYPE pair AS (b integer, c text, a integer); CREATE TABLE t (id integer, q pair, n integer);

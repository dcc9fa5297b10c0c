CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION f(x integer) RETURNS bigint LANGUAGE sql AS 'SELECT x::bigint';
CREATE VIEW v AS SELECT f(a) AS n FROM t;

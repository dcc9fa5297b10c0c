CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql AS 'SELECT x';
CREATE VIEW v AS SELECT f(a) AS n FROM t;

CREATE TABLE t (id integer, n integer);
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT max(n) FROM t';

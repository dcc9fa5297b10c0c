CREATE TABLE t (id integer);
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT max(id) FROM t';

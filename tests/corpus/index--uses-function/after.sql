CREATE FUNCTION f(x text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT x';
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text, j jsonb, r int4range);
CREATE INDEX i ON t (f(b));

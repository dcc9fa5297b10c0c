CREATE TYPE pair AS (b text, a integer);
CREATE FUNCTION f(p pair) RETURNS integer LANGUAGE sql AS 'SELECT (p).a';

CREATE TYPE pair AS (a integer, b text);
CREATE FUNCTION f(p pair) RETURNS integer LANGUAGE sql AS 'SELECT (p).a';

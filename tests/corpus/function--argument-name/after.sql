CREATE FUNCTION f(y integer) RETURNS integer LANGUAGE sql AS 'SELECT y + 1';

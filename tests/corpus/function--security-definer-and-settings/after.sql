CREATE FUNCTION f(x integer) RETURNS integer SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '1MB' LANGUAGE sql AS 'SELECT x + 1';

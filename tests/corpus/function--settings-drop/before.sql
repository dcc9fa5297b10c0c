CREATE FUNCTION f(x integer) RETURNS integer SET work_mem = '1MB' LANGUAGE sql AS 'SELECT x + 1';

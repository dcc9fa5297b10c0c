CREATE FUNCTION f(x integer) RETURNS void LANGUAGE sql AS '';

CREATE PROCEDURE f(x integer) LANGUAGE sql AS '';

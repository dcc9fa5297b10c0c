CREATE TABLE t (id integer, zip text, city text, area integer); CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql AS $$ SELECT 1, 'z', 'c', 2 $$;

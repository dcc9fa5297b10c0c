CREATE TABLE t (a int, b int);
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS $$ SELECT sum(a) FROM t $$;

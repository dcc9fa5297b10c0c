CREATE TABLE t (aa int, b int);
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS $$ SELECT sum(aa) FROM t $$;

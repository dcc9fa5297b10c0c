CREATE TYPE pair AS (a integer, note text, b integer);
CREATE FUNCTION usual() RETURNS pair LANGUAGE sql IMMUTABLE AS $$ SELECT ROW(1, 'x', 2)::pair $$;
CREATE TABLE t (id integer, n integer DEFAULT ((usual()).b), held pair);

CREATE TYPE pair AS (a integer, note text);
CREATE FUNCTION usual() RETURNS pair LANGUAGE sql IMMUTABLE AS $$ SELECT ROW(1, 'x')::pair $$;
CREATE TABLE t (id integer, n integer DEFAULT ((usual()).a), held pair);

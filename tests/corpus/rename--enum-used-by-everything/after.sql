CREATE TYPE ee AS ENUM ('a','bb');
CREATE TABLE t (x ee DEFAULT 'a', y ee[] DEFAULT '{a}', CHECK (x <> 'bb'));
CREATE DOMAIN d AS ee CHECK (VALUE = 'a');
CREATE TYPE c AS (q ee);
CREATE FUNCTION f(ee DEFAULT 'a') RETURNS ee LANGUAGE sql IMMUTABLE AS $$ SELECT $1 $$;
CREATE INDEX i ON t (f(x)) WHERE x = 'a';
CREATE VIEW v AS SELECT x, 'bb'::ee AS k FROM t WHERE x = ANY (ARRAY['a','bb']::ee[]);

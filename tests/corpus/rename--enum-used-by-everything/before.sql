CREATE TYPE e AS ENUM ('a','b');
CREATE TABLE t (x e DEFAULT 'a', y e[] DEFAULT '{a}', CHECK (x <> 'b'));
CREATE DOMAIN d AS e CHECK (VALUE = 'a');
CREATE TYPE c AS (q e);
CREATE FUNCTION f(e DEFAULT 'a') RETURNS e LANGUAGE sql IMMUTABLE AS $$ SELECT $1 $$;
CREATE INDEX i ON t (f(x)) WHERE x = 'a';
CREATE VIEW v AS SELECT x, 'b'::e AS k FROM t WHERE x = ANY (ARRAY['a','b']::e[]);

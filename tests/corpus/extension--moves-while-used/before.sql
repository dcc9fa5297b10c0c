CREATE EXTENSION hstore; CREATE EXTENSION pg_trgm; CREATE EXTENSION citext;
CREATE TYPE own AS (h hstore);
CREATE TABLE t (h hstore DEFAULT ''::hstore, o own, e citext, n text, CHECK (h ? 'a' OR h = ''));
CREATE INDEX i ON t USING gist (h gist_hstore_ops(siglen = 32));
CREATE INDEX g ON t USING gin (n gin_trgm_ops);
CREATE VIEW v AS SELECT h -> 'a' AS a, similarity(n, 'x') AS s, e FROM t;
CREATE FUNCTION f(h hstore) RETURNS text LANGUAGE sql AS $$ SELECT $1::text $$;

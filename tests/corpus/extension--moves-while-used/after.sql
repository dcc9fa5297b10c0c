CREATE SCHEMA ext; CREATE EXTENSION hstore SCHEMA ext; CREATE EXTENSION pg_trgm SCHEMA ext; CREATE EXTENSION citext;
CREATE TYPE own AS (h ext.hstore);
CREATE TABLE t (h ext.hstore DEFAULT ''::ext.hstore, o own, e citext, n text, m integer, CHECK (h OPERATOR(ext.?) 'a' OR h OPERATOR(ext.=) ''));
CREATE INDEX i ON t USING gist (h ext.gist_hstore_ops(siglen = 32));
CREATE INDEX g ON t USING gin (n ext.gin_trgm_ops);
CREATE VIEW v AS SELECT h OPERATOR(ext.->) 'a' AS a, ext.similarity(n, 'x') AS s, e FROM t;
CREATE FUNCTION f(h ext.hstore) RETURNS text LANGUAGE sql AS $$ SELECT $1::text $$;

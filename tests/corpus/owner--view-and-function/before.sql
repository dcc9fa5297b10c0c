DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'corpus_role') THEN CREATE ROLE corpus_role; END IF; END $$;
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE VIEW v AS SELECT id FROM t;
CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql AS 'SELECT x + 1';

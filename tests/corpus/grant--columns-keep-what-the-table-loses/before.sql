DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'corpus_role') THEN CREATE ROLE corpus_role; END IF; END $$;
CREATE TABLE t (a int, b int, c int);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
GRANT SELECT, UPDATE ON t TO corpus_role; GRANT SELECT (a) ON t TO corpus_role; GRANT UPDATE (b) ON t TO corpus_role WITH GRANT OPTION;
GRANT SELECT ON v TO public; GRANT SELECT (a) ON v TO public;
GRANT SELECT ON m TO public; GRANT SELECT (a) ON m TO public;

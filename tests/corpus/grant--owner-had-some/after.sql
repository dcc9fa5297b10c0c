DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'corpus_role') THEN CREATE ROLE corpus_role; END IF; END $$;
CREATE TABLE t (a integer, b integer); ALTER TABLE t OWNER TO corpus_role; REVOKE TRUNCATE ON t FROM corpus_role; GRANT SELECT ON t TO PUBLIC;
CREATE TABLE u (a integer); ALTER TABLE u OWNER TO corpus_role;
CREATE TABLE v (a integer); ALTER TABLE v OWNER TO corpus_role;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1'; ALTER FUNCTION f() OWNER TO corpus_role;

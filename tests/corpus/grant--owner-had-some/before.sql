DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'corpus_role') THEN CREATE ROLE corpus_role; END IF; END $$;
CREATE TABLE t (a integer, b integer); GRANT SELECT, INSERT ON t TO corpus_role; GRANT SELECT (a) ON t TO corpus_role;
CREATE TABLE u (a integer); GRANT SELECT ON u TO corpus_role;
CREATE TABLE v (a integer); GRANT SELECT ON v TO corpus_role; REVOKE DELETE ON v FROM CURRENT_USER;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1'; GRANT EXECUTE ON FUNCTION f() TO corpus_role;

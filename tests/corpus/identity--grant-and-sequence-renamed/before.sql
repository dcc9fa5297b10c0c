DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'corpus_role') THEN CREATE ROLE corpus_role; END IF; END $$;
CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME numbers));
GRANT SELECT ON SEQUENCE numbers TO corpus_role;
COMMENT ON SEQUENCE numbers IS 'Numbers';

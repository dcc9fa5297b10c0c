DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'corpus_role') THEN CREATE ROLE corpus_role; END IF; END $$;
CREATE SCHEMA app;
CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY);
GRANT SELECT ON SEQUENCE t_id_seq TO corpus_role;

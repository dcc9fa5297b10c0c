DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'corpus_role') THEN CREATE ROLE corpus_role; END IF; END $$;
CREATE SCHEMA app;
CREATE TABLE app.u (key integer GENERATED ALWAYS AS IDENTITY);
GRANT SELECT ON SEQUENCE app.u_key_seq TO corpus_role;

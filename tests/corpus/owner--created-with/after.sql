DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'corpus_role') THEN CREATE ROLE corpus_role; END IF; END $$;
CREATE SCHEMA app AUTHORIZATION corpus_role;
CREATE TABLE app.t (id integer);
ALTER TABLE app.t OWNER TO corpus_role;

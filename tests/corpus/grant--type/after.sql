DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'corpus_role') THEN CREATE ROLE corpus_role; END IF; END $$;
CREATE TYPE color AS ENUM ('red', 'green', 'blue');
REVOKE ALL ON TYPE color FROM PUBLIC;
GRANT USAGE ON TYPE color TO corpus_role;

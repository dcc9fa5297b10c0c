DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'corpus_role') THEN CREATE ROLE corpus_role; END IF; END $$;
CREATE CONVERSION wide FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;

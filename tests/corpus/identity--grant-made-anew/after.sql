DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'corpus_role') THEN CREATE ROLE corpus_role; END IF; END $$;
CREATE TABLE p (id bigint GENERATED ALWAYS AS IDENTITY, a integer) PARTITION BY LIST (a);
GRANT USAGE ON SEQUENCE p_id_seq TO corpus_role;
CREATE TABLE s (id bigserial);
GRANT USAGE ON SEQUENCE s_id_seq TO corpus_role;
CREATE TABLE d (id bigint NOT NULL);

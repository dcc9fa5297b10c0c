DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'corpus_role') THEN CREATE ROLE corpus_role; END IF; END $$;
CREATE TABLE kept (a integer, id integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME kept_numbers));
GRANT USAGE ON SEQUENCE kept_numbers TO corpus_role;
CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
GRANT SELECT ON SEQUENCE t_id_seq TO corpus_role;
COMMENT ON SEQUENCE t_id_seq IS 'Keys';
CREATE TABLE a_table_whose_name_is_so_long_that_nothing_else_can_follow (an_identity_column integer GENERATED ALWAYS AS IDENTITY);
DO $$ BEGIN EXECUTE format('GRANT USAGE ON SEQUENCE %s TO corpus_role', pg_get_serial_sequence('a_table_whose_name_is_so_long_that_nothing_else_can_follow', 'an_identity_column')); END $$;

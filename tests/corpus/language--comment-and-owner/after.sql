DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'corpus_role') THEN CREATE ROLE corpus_role; END IF; END $$;
CREATE LANGUAGE plsample HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
COMMENT ON LANGUAGE plsample IS 'a sample';
ALTER LANGUAGE plsample OWNER TO corpus_role;

CREATE FUNCTION slug(t text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(t) $$;
CREATE FUNCTION new_id() RETURNS text LANGUAGE sql AS $$ SELECT md5(random()::text) $$;
CREATE TABLE t (id text DEFAULT new_id(), s text CHECK (s = slug(s)), g text GENERATED ALWAYS AS (slug(s)) STORED);
CREATE INDEX i ON t (slug(s));

CREATE FUNCTION slug(t text, sep text DEFAULT '-') RETURNS varchar LANGUAGE sql IMMUTABLE AS $$ SELECT replace(lower(t), ' ', sep) $$;
CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql AS $$ SELECT gen_random_uuid() $$;
CREATE TABLE t (id uuid DEFAULT new_id(), s text CHECK (s = slug(s)), g text GENERATED ALWAYS AS (slug(s, '_')) STORED);
CREATE INDEX i ON t (slug(s));

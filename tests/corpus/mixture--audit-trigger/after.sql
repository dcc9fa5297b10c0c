CREATE TABLE t (id integer PRIMARY KEY, a integer, b text, changed timestamptz NOT NULL DEFAULT now());
CREATE TABLE audit (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, t_id integer REFERENCES t, at timestamptz DEFAULT now());
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO audit (t_id) VALUES (NEW.id); RETURN NEW; END $$;
CREATE TRIGGER note AFTER INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION note();

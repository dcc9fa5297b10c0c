CREATE TABLE t (id integer, a integer NOT NULL, b integer NOT NULL, c text,
  CONSTRAINT k CHECK ((c = ANY (ARRAY['x'::text, 'y'::text])))
);

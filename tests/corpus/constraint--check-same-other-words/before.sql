CREATE TABLE t (id integer, a integer NOT NULL, b integer NOT NULL, c text,
  CONSTRAINT k CHECK (c IN ('x', 'y'))
);

CREATE TABLE t (id integer, a integer NOT NULL, b integer NOT NULL, c text,
  CONSTRAINT l CHECK (a > b)
);

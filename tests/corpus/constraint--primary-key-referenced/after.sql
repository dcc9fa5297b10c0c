CREATE TABLE t (id integer, a integer NOT NULL, b integer NOT NULL, c text,
  CONSTRAINT other PRIMARY KEY (a, b),
  UNIQUE (b)
);

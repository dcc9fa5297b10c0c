CREATE TABLE t (
  id integer PRIMARY KEY,
  c text UNIQUE,
  d text,
  CHECK (c <> d)
);

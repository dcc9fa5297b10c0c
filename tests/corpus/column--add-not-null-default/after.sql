CREATE TABLE t (
  id integer PRIMARY KEY,
  c text NOT NULL DEFAULT 'x'
);

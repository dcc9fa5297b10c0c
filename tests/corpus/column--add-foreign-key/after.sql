CREATE TABLE t (
  id integer PRIMARY KEY,
  c integer REFERENCES t (id)
);

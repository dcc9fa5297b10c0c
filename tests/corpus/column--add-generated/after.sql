CREATE TABLE t (
  id integer PRIMARY KEY,
  c integer GENERATED ALWAYS AS (id + 1) STORED
);

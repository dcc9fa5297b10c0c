CREATE TABLE t (
  id integer PRIMARY KEY,
  c timestamp(6)
);

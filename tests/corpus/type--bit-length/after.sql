CREATE TABLE t (
  id integer PRIMARY KEY,
  c bit(8)
);

CREATE TABLE t (
  id integer PRIMARY KEY,
  c varchar(20)
);

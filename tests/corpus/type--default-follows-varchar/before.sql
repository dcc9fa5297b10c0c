CREATE TABLE t (
  id integer PRIMARY KEY,
  c varchar(10) DEFAULT 'x'
);

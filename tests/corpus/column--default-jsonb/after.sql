CREATE TABLE t (
  id integer PRIMARY KEY,
  c jsonb DEFAULT '{"a": [1, 2]}'
);

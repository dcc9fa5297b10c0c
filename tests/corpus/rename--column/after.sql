CREATE TABLE t (id integer PRIMARY KEY, notes text);

CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
ALTER TABLE t CLUSTER ON t_pkey;

CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE TABLE u (t_id integer);

CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE INDEX t_b ON t (lower(b));
ALTER TABLE t CLUSTER ON t_b;

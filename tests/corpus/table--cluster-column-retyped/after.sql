CREATE TABLE t (id integer PRIMARY KEY, a integer, b varchar(20));
CREATE INDEX t_b ON t (lower(b));
ALTER TABLE t CLUSTER ON t_b;

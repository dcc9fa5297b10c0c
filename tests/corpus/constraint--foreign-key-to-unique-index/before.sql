CREATE TABLE p (id integer);
CREATE UNIQUE INDEX p_id ON p (id);
CREATE TABLE t (a integer);

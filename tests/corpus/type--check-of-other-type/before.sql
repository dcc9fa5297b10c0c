CREATE TABLE t (a integer CONSTRAINT t_a CHECK (a > 0));

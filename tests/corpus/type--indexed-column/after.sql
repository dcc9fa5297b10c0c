CREATE TABLE t (a bigint, b integer);
CREATE INDEX t_a ON t (a);
CREATE INDEX t_b ON t (b) WHERE a > 5;

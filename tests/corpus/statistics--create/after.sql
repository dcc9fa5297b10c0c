CREATE TABLE t (a integer, b integer, c integer);
CREATE STATISTICS s (ndistinct, dependencies) ON a, b FROM t;

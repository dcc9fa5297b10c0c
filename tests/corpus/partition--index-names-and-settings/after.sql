CREATE TABLE t (id integer, d integer, n integer) PARTITION BY LIST (d);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TABLE t2 PARTITION OF t FOR VALUES IN (2);
CREATE INDEX t_m ON t (n);
CREATE INDEX t_id ON t (id) WITH (fillfactor = 90);
ALTER INDEX t1_n_idx RENAME TO of_one;
ALTER INDEX t2_n_idx SET (fillfactor = 50);
COMMENT ON INDEX t2_n_idx IS 'two';
COMMENT ON INDEX t_m IS 'all';

CREATE TABLE t (id integer, d integer, n bigint) PARTITION BY LIST (d);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE INDEX t_n ON t (n, id);
ALTER INDEX t1_n_id_idx RENAME TO of_one;
CREATE INDEX t_d ON t (d);

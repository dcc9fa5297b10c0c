CREATE TABLE t (c text);
ALTER TABLE t ALTER c SET (n_distinct = 100);

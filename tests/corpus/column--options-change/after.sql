CREATE TABLE t (c text);
ALTER TABLE t ALTER c SET (n_distinct = 5, n_distinct_inherited = 7);

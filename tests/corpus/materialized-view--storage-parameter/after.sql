CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE MATERIALIZED VIEW m WITH (fillfactor = 70) AS SELECT id, a FROM t;

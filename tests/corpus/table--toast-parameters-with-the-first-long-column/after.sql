CREATE TABLE t (id integer, b text) WITH (toast.autovacuum_enabled = false, fillfactor = 70); CREATE TABLE u (id integer);

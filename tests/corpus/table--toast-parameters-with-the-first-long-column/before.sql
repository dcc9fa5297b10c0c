CREATE TABLE t (id integer); CREATE TABLE u (id integer, b text) WITH (toast.autovacuum_enabled = false, fillfactor = 70);

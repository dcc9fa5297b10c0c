CREATE TABLE t (b text) WITH (toast.autovacuum_enabled = false);

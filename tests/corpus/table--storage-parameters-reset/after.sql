CREATE TABLE t (id integer) WITH (fillfactor = 50);

CREATE TABLE t (id integer, "A" integer);

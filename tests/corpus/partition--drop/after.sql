CREATE TABLE t (id integer NOT NULL, d date NOT NULL, n integer) PARTITION BY RANGE (d);

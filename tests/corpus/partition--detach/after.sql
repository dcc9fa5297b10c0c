CREATE TABLE t (id integer NOT NULL, d date NOT NULL, n integer) PARTITION BY RANGE (d);
CREATE TABLE t1 (id integer NOT NULL, d date NOT NULL, n integer);

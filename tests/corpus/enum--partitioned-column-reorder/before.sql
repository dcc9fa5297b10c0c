CREATE TYPE color AS ENUM ('red', 'green', 'blue');
CREATE TABLE t (c color, n integer) PARTITION BY RANGE (n);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (1) TO (10);

CREATE TABLE t (a box);

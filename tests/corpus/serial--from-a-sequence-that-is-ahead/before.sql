CREATE SEQUENCE numbers START WITH 1000;
CREATE TABLE t (id integer, n integer);

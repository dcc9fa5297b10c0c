CREATE TABLE t (id integer, num bigint DEFAULT 2);

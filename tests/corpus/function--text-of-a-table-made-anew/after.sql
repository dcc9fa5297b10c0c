CREATE TABLE t (id bigint PRIMARY KEY, b integer) PARTITION BY HASH (id);
CREATE FUNCTION count_t() RETURNS bigint LANGUAGE sql AS 'SELECT count(b) FROM t';

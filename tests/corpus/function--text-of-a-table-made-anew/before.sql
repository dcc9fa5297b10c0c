CREATE TABLE t (id bigint PRIMARY KEY, a integer);
CREATE FUNCTION count_t() RETURNS bigint LANGUAGE sql AS 'SELECT count(a) FROM t';

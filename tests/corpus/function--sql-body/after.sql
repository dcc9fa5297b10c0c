CREATE TABLE t (id integer);
CREATE FUNCTION f(n integer) RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM t WHERE id > n; END;

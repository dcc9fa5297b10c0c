CREATE TABLE t (a integer, b text);
CREATE FUNCTION g(x integer) RETURNS bigint BEGIN ATOMIC SELECT count(*) FROM t WHERE a = x; END;
CREATE FUNCTION h(x integer) RETURNS bigint BEGIN ATOMIC SELECT g(x); END;

CREATE TABLE t (a bigint, b text, c text);
CREATE FUNCTION g(x bigint) RETURNS bigint BEGIN ATOMIC SELECT count(*) FROM t WHERE a = x; END;
CREATE FUNCTION h(x integer) RETURNS bigint BEGIN ATOMIC SELECT g(x); END;

CREATE TABLE t (a bigint, b text, c text);
CREATE FUNCTION g(x integer) RETURNS SETOF t BEGIN ATOMIC SELECT * FROM t WHERE a = x; END;
CREATE FUNCTION h(x integer) RETURNS bigint BEGIN ATOMIC SELECT count(*) FROM g(x); END;

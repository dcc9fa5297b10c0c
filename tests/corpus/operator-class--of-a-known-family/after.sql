CREATE TABLE t (a integer);
CREATE OPERATOR CLASS plain_ops FOR TYPE integer USING btree FAMILY pg_catalog.float_ops AS OPERATOR 1 <, OPERATOR 3 =, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE INDEX t_a ON t (a plain_ops);

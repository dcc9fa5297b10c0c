CREATE TABLE t (id integer PRIMARY KEY, a integer, b text, j jsonb, r int4range);
CREATE TABLE u (a integer);
CREATE INDEX i ON u (a);

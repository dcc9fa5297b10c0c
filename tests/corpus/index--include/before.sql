CREATE TABLE t (id integer PRIMARY KEY, a integer, b text, j jsonb, r int4range);
CREATE INDEX i ON t (a);

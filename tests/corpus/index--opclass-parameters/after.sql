CREATE TABLE t (id integer PRIMARY KEY, a integer, b text, j jsonb, r int4range);
CREATE TABLE v (x tsvector);
CREATE INDEX i ON v USING gist (x tsvector_ops (siglen = 100));

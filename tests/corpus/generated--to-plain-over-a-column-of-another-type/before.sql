CREATE TABLE t (a integer, b integer, total integer, label text GENERATED ALWAYS AS (a::text) STORED);
CREATE VIEW v AS SELECT total, label FROM t;
CREATE INDEX i ON t (total);

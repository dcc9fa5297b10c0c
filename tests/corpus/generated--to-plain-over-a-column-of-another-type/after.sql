CREATE TABLE t (a bigint, b bigint, total bigint GENERATED ALWAYS AS (a + b) STORED, label text DEFAULT 'x');
CREATE VIEW v AS SELECT total, label FROM t;
CREATE INDEX i ON t (total);

CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
ALTER TABLE t DROP b;
CREATE VIEW v AS SELECT id FROM t;

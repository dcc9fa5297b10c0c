CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
ALTER TABLE t ADD c date;
CREATE VIEW v AS SELECT id, c FROM t;

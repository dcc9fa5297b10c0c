CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE MATERIALIZED VIEW m AS SELECT id, a FROM t;
CREATE INDEX m_id ON m (id);

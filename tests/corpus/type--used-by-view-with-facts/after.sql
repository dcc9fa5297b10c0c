CREATE TABLE t (id integer PRIMARY KEY, a bigint);
CREATE VIEW v WITH (security_barrier) AS SELECT id, a FROM t;
COMMENT ON VIEW v IS 'A view';
COMMENT ON COLUMN v.a IS 'A column';
GRANT SELECT ON v TO PUBLIC;

CREATE TYPE color AS ENUM ('blue', 'green', 'red');
CREATE TABLE t (id integer, c color NOT NULL DEFAULT 'red', cs color[] DEFAULT '{red,blue}');
CREATE VIEW v AS SELECT id, c FROM t WHERE c > 'green';
COMMENT ON VIEW v IS 'Bright';

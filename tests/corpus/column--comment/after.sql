CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
COMMENT ON COLUMN t.a IS 'A number';

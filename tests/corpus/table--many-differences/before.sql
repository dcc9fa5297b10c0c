CREATE TABLE t (id integer PRIMARY KEY, a integer, b text, c text DEFAULT 'x');
CREATE INDEX t_a ON t (a);
ALTER TABLE t ADD CONSTRAINT t_a_check CHECK (a > 0);

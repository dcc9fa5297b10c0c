CREATE TABLE t (id bigint PRIMARY KEY, a integer NOT NULL, c varchar(30), d boolean NOT NULL DEFAULT false);
CREATE UNIQUE INDEX t_a ON t (a);
ALTER TABLE t ADD CONSTRAINT t_a_check CHECK (a > 1);
COMMENT ON TABLE t IS 'Changed';

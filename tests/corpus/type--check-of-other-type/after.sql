CREATE TABLE t (a text CONSTRAINT t_a CHECK (a <> ''));

CREATE TABLE t (a integer, b integer, CONSTRAINT two UNIQUE (a), CONSTRAINT one CHECK (b > 0));

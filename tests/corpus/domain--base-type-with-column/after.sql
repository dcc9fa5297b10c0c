CREATE DOMAIN n AS bigint CHECK (VALUE > 0);
CREATE TABLE t (id integer, a n DEFAULT 5);

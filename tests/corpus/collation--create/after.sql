CREATE COLLATION german (provider = libc, locale = 'C');
CREATE TABLE t (a text COLLATE german);

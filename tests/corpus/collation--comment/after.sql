CREATE COLLATION german (provider = libc, locale = 'C');
COMMENT ON COLLATION german IS 'Words';

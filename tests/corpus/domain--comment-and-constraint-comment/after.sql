CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
COMMENT ON DOMAIN email IS 'Mail';
COMMENT ON CONSTRAINT email_check ON DOMAIN email IS 'Has an at';

CREATE DOMAIN whole AS integer;
CREATE TABLE t (c whole);

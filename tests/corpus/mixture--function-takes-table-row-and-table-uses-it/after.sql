CREATE TABLE t (a integer, b integer);
CREATE FUNCTION good(r t) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT (r).a > 0';
ALTER TABLE t ADD CONSTRAINT k CHECK (good(t));

CREATE FUNCTION positive(n integer) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT n > 0';
CREATE TABLE t (a integer CONSTRAINT k CHECK (positive(a)));

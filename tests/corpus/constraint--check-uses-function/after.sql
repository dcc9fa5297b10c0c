CREATE FUNCTION positive(x integer) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT x > 0';
CREATE TABLE t (a integer CONSTRAINT k CHECK (positive(a)));

CREATE FUNCTION norm(x text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT lower(x)';
CREATE TABLE t (a text DEFAULT norm('X') CHECK (a = norm(a)));
CREATE INDEX t_norm ON t (norm(a));

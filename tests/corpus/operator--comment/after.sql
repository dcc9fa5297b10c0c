CREATE FUNCTION plus(text, text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT $1 || $2';
CREATE OPERATOR ||| (FUNCTION = plus, LEFTARG = text, RIGHTARG = text);
COMMENT ON OPERATOR ||| (text, text) IS 'Joins';

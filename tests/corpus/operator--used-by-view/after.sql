CREATE FUNCTION plus(text, text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT $1 || $2';
CREATE OPERATOR ||| (FUNCTION = plus, LEFTARG = text, RIGHTARG = text);
CREATE VIEW v AS SELECT 'a'::text OPERATOR(public.|||) 'b'::text AS x;

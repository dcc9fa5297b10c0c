CREATE TYPE feeling AS ENUM ('sad', 'glad');
CREATE FUNCTION same(feeling, feeling) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE OPERATOR === (FUNCTION = same, LEFTARG = feeling, RIGHTARG = feeling);

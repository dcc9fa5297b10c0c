CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE FUNCTION same(mood, mood) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';

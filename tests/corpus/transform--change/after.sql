CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE FUNCTION told(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'textlike_support';
CREATE FUNCTION heard(internal) RETURNS mood LANGUAGE internal IMMUTABLE AS 'enum_in';
CREATE TRANSFORM FOR mood LANGUAGE plpgsql (TO SQL WITH FUNCTION heard(internal));
CREATE FUNCTION feel(mood) RETURNS integer TRANSFORM FOR TYPE mood LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';

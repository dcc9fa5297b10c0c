CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE FUNCTION told(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'textlike_support';
CREATE FUNCTION heard(internal) RETURNS mood LANGUAGE internal IMMUTABLE AS 'enum_in';
CREATE TRANSFORM FOR mood LANGUAGE plpgsql (FROM SQL WITH FUNCTION told(internal), TO SQL WITH FUNCTION heard(internal));

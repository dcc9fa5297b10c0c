CREATE TYPE feeling AS ENUM ('sad', 'glad');
CREATE OPERATOR FAMILY moods USING hash;
CREATE OPERATOR CLASS mood_ops DEFAULT FOR TYPE feeling USING hash FAMILY moods AS
  FUNCTION 1 (feeling, feeling) hashenum(anyenum);
ALTER OPERATOR FAMILY moods USING hash ADD FUNCTION 2 (feeling, feeling) hashenumextended(anyenum, bigint);
CREATE FUNCTION heard(internal) RETURNS feeling LANGUAGE internal IMMUTABLE AS 'enum_in';
CREATE TRANSFORM FOR feeling LANGUAGE plpgsql (TO SQL WITH FUNCTION heard(internal));
CREATE TABLE t (a feeling);
CREATE INDEX t_a ON t USING hash (a);

CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE OPERATOR FAMILY moods USING hash;
CREATE OPERATOR CLASS mood_ops DEFAULT FOR TYPE mood USING hash FAMILY moods AS
  FUNCTION 1 (mood, mood) hashenum(anyenum);
ALTER OPERATOR FAMILY moods USING hash ADD FUNCTION 2 (mood, mood) hashenumextended(anyenum, bigint);
CREATE FUNCTION heard(internal) RETURNS mood LANGUAGE internal IMMUTABLE AS 'enum_in';
CREATE TRANSFORM FOR mood LANGUAGE plpgsql (TO SQL WITH FUNCTION heard(internal));
CREATE TABLE t (a mood);
CREATE INDEX t_a ON t USING hash (a);

CREATE TYPE mood AS ENUM ('fine', 'sad');
CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id integer, a mood[], c integer, d mood);
CREATE TRIGGER noted BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION noted();
CREATE VIEW v AS SELECT a FROM t;

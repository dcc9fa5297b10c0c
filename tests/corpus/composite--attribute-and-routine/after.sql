CREATE TYPE addr AS (street text, zip int, city text);
CREATE TABLE t (id int PRIMARY KEY, home addr, others addr[], CHECK ((home).zip > 0));
CREATE INDEX ti ON t (((home).zip));
CREATE VIEW v AS SELECT id, (home).street AS s, (home).city AS c FROM t;
CREATE FUNCTION fa(addr) RETURNS text LANGUAGE sql AS $$ SELECT $1.street || $1.city $$;

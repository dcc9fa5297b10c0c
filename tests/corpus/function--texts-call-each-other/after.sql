CREATE TABLE n (id int, up int, fx int);
CREATE TABLE n2 (id int, x int);
CREATE FUNCTION zfa(int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN fb($1) + (SELECT x FROM n2); END $$;
CREATE FUNCTION fb(int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN zfa($1); END $$;
CREATE FUNCTION fs(int) RETURNS int LANGUAGE sql AS $$ SELECT CASE WHEN $1 > 0 THEN zfa($1) + (SELECT fx FROM n) ELSE 0 END $$;
CREATE FUNCTION a_first(int) RETURNS int LANGUAGE sql AS $$ SELECT fs($1) FROM n2 $$;
CREATE TABLE z (id int DEFAULT a_first(3), CHECK (a_first(id) >= 0));
CREATE FUNCTION later() RETURNS int LANGUAGE sql AS $$ SELECT id FROM z $$;

CREATE TYPE color AS ENUM ('red', 'blue');
CREATE TYPE shape AS ENUM ('flat');
CREATE TYPE paint AS (color color, shape shape);
CREATE FUNCTION plain() RETURNS paint LANGUAGE sql AS $$ SELECT NULL::paint $$;
CREATE TABLE cars (paint paint DEFAULT plain());

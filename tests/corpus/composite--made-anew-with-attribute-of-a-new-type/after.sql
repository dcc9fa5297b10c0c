CREATE TYPE color AS ENUM ('blue', 'red');
CREATE TYPE gloss AS ENUM ('matt');
CREATE TYPE paint AS (color color, gloss gloss, back color);
CREATE FUNCTION plain() RETURNS paint LANGUAGE sql AS $$ SELECT NULL::paint $$;
CREATE TABLE cars (paint paint DEFAULT plain());

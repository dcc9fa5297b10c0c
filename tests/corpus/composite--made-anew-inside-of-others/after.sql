CREATE TYPE color AS ENUM ('blue', 'red');
CREATE TYPE paint AS (inside text, color color, lining text, layers integer);
CREATE DOMAIN coat AS paint CHECK ((VALUE).inside <> '');
CREATE TYPE part AS (name text, coat coat, coats paint[], made date);
CREATE TABLE cars (id integer PRIMARY KEY, part part, parts part[], coat coat);

CREATE TYPE color AS ENUM ('red', 'blue');
CREATE TYPE paint AS (inside text, color color, outside text);
CREATE DOMAIN coat AS paint CHECK ((VALUE).inside <> '');
CREATE TYPE part AS (name text, coat coat, coats paint[], old integer);
CREATE TABLE cars (id integer PRIMARY KEY, part part, parts part[], coat coat);

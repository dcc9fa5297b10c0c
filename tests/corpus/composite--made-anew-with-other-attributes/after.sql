CREATE TYPE color AS ENUM ('blue', 'red');
CREATE TYPE paint AS (inside text, color color, lining text);
CREATE TABLE cars (id integer PRIMARY KEY, paint paint, more paint[], CHECK ((paint).inside <> ''));
CREATE INDEX linings ON cars (((paint).lining));
CREATE VIEW shop_window AS SELECT id, (paint).lining AS lining FROM cars;

CREATE TYPE color AS ENUM ('red', 'blue');
CREATE TYPE paint AS (inside text, color color, outside text);
CREATE TABLE cars (id integer PRIMARY KEY, paint paint, more paint[], CHECK ((paint).inside <> ''));
CREATE INDEX outsides ON cars (((paint).outside));
CREATE VIEW shop_window AS SELECT id, (paint).outside AS outside FROM cars;

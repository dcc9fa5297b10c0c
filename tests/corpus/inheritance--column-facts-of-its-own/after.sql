CREATE SEQUENCE numbers;
CREATE TABLE above (id integer DEFAULT 1, note text);
CREATE TABLE below (more text) INHERITS (above);
ALTER TABLE below ALTER id SET DEFAULT nextval('numbers');
ALTER TABLE below ALTER note SET NOT NULL;
COMMENT ON COLUMN below.note IS 'Never absent below';
GRANT UPDATE (note) ON below TO public;

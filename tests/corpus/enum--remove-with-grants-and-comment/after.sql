CREATE TYPE color AS ENUM ('red', 'blue');
CREATE TABLE t (id integer, c color NOT NULL DEFAULT 'red', cs color[] DEFAULT '{red,blue}');
COMMENT ON TYPE color IS 'Colours';
REVOKE ALL ON TYPE color FROM PUBLIC;

CREATE TYPE color AS ENUM ('red', 'green', 'blue');
COMMENT ON TYPE color IS 'Colours';

CREATE TYPE color AS ENUM ('red', 'green', 'blue');
CREATE DOMAIN d AS color;

CREATE TYPE color AS ENUM ('blue', 'green', 'red');
CREATE DOMAIN d AS color;

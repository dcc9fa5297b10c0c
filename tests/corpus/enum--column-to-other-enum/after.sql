CREATE TYPE color AS ENUM ('red', 'green', 'blue');
CREATE TYPE hue AS ENUM ('red', 'blue');
CREATE TABLE t (c hue DEFAULT 'red');

CREATE TYPE hue AS ENUM ('red', 'blue');
CREATE TABLE t (c hue DEFAULT 'red');

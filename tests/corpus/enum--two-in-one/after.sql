CREATE TYPE color AS ENUM ('red', 'green', 'blue', 'black');
CREATE TYPE size AS ENUM ('s', 'm');
CREATE TABLE t (c color, d color, s size);

CREATE TYPE color AS ENUM ('red', 'blue');
CREATE TABLE t (c color DEFAULT 'red');

CREATE TYPE color AS ENUM ('red', 'blue');
CREATE TABLE t (c color DEFAULT 'blue' CHECK (c <> 'red'));

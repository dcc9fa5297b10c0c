CREATE TYPE color AS ENUM ('red', 'blu');
CREATE TABLE t (c color DEFAULT 'blu' CHECK (c <> 'red'));

CREATE TYPE color AS ENUM ('red', 'green', 'blue');
CREATE TABLE t (id integer, c color NOT NULL DEFAULT 'red', cs color[] DEFAULT '{red,blue}');
ALTER TABLE t ADD CONSTRAINT k CHECK (c <> 'red' OR id > 0);

CREATE TYPE color AS ENUM ('blue', 'green', 'red');
CREATE TABLE t (id integer, c color NOT NULL DEFAULT 'red', cs color[] DEFAULT '{red,blue}');
CREATE INDEX i ON t (c) WHERE c = 'red';

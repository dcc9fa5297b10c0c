CREATE TYPE color AS ENUM ('green', 'blue');
CREATE TABLE t (id integer, c color NOT NULL DEFAULT 'green', cs color[] DEFAULT '{blue}');

CREATE TYPE color AS ENUM ('black', 'red', 'blue', 'white');
CREATE TABLE t (id integer, c color NOT NULL DEFAULT 'red', cs color[] DEFAULT '{red,blue}');

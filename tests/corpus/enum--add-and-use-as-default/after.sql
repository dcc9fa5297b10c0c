CREATE TYPE color AS ENUM ('red', 'green', 'blue', 'black');
CREATE TABLE t (id integer, c color NOT NULL DEFAULT 'black', cs color[] DEFAULT '{red,blue}');

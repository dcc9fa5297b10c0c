CREATE TYPE color AS ENUM ('white', 'red', 'orange', 'green', 'teal', 'blue', 'black');
CREATE TABLE t (id integer, c color NOT NULL DEFAULT 'red', cs color[] DEFAULT '{red,blue}');

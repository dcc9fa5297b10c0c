CREATE TYPE color AS ENUM ('blue', 'green', 'red');
CREATE TABLE t (id integer, c color NOT NULL DEFAULT 'red', cs color[] DEFAULT '{red,blue}');
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (c = 'red');

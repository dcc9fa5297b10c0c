CREATE TABLE t (id integer PRIMARY KEY, notes text UNIQUE CHECK (notes <> ''), up text REFERENCES t (notes), n integer);
CREATE INDEX i ON t (lower(notes), n) WHERE notes IS NOT NULL;
CREATE TABLE u (x text REFERENCES t (notes));
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (notes = current_user);
CREATE STATISTICS s ON notes, n FROM t;

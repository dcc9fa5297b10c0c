CREATE TABLE t (id integer PRIMARY KEY, note text UNIQUE CHECK (note <> ''), up text REFERENCES t (note), n integer);
CREATE INDEX i ON t (lower(note), n) WHERE note IS NOT NULL;
CREATE TABLE u (x text REFERENCES t (note));
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (note = current_user);
CREATE STATISTICS s ON note, n FROM t;

CREATE TABLE kinds (kind text PRIMARY KEY);

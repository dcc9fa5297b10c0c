CREATE TABLE t (
  id integer PRIMARY KEY,
  c varchar(20) COLLATE "C" NOT NULL DEFAULT 'q' UNIQUE CHECK (c <> '')
);

CREATE TABLE p (id integer PRIMARY KEY, a integer, b integer, UNIQUE (a, b));
CREATE TABLE t (id integer, a integer NOT NULL, b integer NOT NULL, c text,
  CONSTRAINT g FOREIGN KEY (a) REFERENCES p
);

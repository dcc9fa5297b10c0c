CREATE TABLE base (id integer PRIMARY KEY);
CREATE TABLE thing (id integer);

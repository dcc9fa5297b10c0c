CREATE TABLE base (id integer PRIMARY KEY);
CREATE VIEW thing AS SELECT id FROM base;

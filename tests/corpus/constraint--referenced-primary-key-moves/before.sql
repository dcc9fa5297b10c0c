CREATE TABLE a (id integer NOT NULL PRIMARY KEY, n integer NOT NULL);
CREATE TABLE b (x integer REFERENCES a (id));

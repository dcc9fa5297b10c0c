CREATE TABLE a (id integer NOT NULL, n integer NOT NULL PRIMARY KEY, CONSTRAINT a_id UNIQUE (id));
CREATE TABLE b (x integer REFERENCES a (id));

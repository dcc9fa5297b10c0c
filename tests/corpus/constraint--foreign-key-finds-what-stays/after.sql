CREATE TABLE a (id integer NOT NULL, other integer NOT NULL, CONSTRAINT a_pkey PRIMARY KEY (id));
CREATE TABLE b (x integer REFERENCES a (id));

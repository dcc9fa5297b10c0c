CREATE TABLE a (id integer NOT NULL, other integer NOT NULL, CONSTRAINT a_pkey PRIMARY KEY (other), CONSTRAINT a_id UNIQUE (id));
CREATE TABLE b (x integer REFERENCES a (id));

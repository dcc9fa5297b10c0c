CREATE TABLE person (id integer PRIMARY KEY, name text);
CREATE TABLE address (id integer PRIMARY KEY, person_id integer NOT NULL REFERENCES person ON DELETE CASCADE, street text, city text);

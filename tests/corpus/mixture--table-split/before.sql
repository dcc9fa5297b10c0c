CREATE TABLE person (id integer PRIMARY KEY, name text, street text, city text);

CREATE TABLE z (id integer PRIMARY KEY);
CREATE TABLE a (id integer PRIMARY KEY, z_id integer REFERENCES z);

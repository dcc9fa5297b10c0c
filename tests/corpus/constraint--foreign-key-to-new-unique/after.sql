CREATE TABLE p (id integer UNIQUE);
CREATE TABLE a (n integer REFERENCES p (id));

CREATE TABLE p (id integer);
CREATE TABLE a (n integer);

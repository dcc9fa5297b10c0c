CREATE TABLE a (id integer, x text);

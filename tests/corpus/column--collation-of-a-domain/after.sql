CREATE DOMAIN word AS text COLLATE "C"; CREATE TABLE t (id integer PRIMARY KEY, c word, d word);

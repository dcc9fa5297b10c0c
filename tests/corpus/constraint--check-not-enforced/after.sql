CREATE TABLE t (id integer PRIMARY KEY, a integer, CONSTRAINT loose CHECK (a > 0) NOT ENFORCED);

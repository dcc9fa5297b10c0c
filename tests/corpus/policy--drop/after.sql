CREATE TABLE t (id integer, who text);

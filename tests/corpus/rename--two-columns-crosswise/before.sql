CREATE TABLE t (id integer, first text, last text);

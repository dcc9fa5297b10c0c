CREATE TABLE t (id integer, note text);
CREATE VIEW v AS SELECT id, note FROM t;
CREATE VIEW w AS SELECT note FROM v;

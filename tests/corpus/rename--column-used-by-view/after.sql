CREATE TABLE t (id integer, notes text);
CREATE VIEW v AS SELECT id, notes FROM t;
CREATE VIEW w AS SELECT notes FROM v;

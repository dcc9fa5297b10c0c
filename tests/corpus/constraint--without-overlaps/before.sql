CREATE TABLE t (room int4range, during daterange);

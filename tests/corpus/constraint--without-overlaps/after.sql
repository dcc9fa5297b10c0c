CREATE TABLE t (room int4range, during daterange, UNIQUE (room, during WITHOUT OVERLAPS));

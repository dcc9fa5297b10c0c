CREATE TABLE t (a serial, b text);

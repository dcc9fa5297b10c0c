CREATE TABLE t (n serial, b text);

INSERT INTO t (id) VALUES (2); SELECT max(c) = 2 FROM t;

INSERT INTO t (id) VALUES (2); SELECT max(c) = 42 FROM t;

INSERT INTO t (id) VALUES (3); SELECT max(c) = 3 FROM t;

INSERT INTO t (b) VALUES ('y'); SELECT max(n) = 2 FROM t;

SELECT a = 7 AND b = 1 FROM t;

SELECT num = 1 AND g = 2 FROM t;

SELECT (p).a = 1 FROM t;

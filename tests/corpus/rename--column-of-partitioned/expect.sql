SELECT b = 'x' FROM t1;

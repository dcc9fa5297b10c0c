SELECT e = 'a@b' FROM t;

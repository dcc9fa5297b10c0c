SELECT n = 2 AND (held).a = 5 FROM t

SELECT d = 1.5 AND r = '[4,5)' FROM t

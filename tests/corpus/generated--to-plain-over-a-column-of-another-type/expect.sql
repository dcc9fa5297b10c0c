SELECT total = 3 AND label = '1' FROM t

SELECT (home).street='a' AND (others[1]).zip=2 FROM t;

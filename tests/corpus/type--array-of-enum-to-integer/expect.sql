SELECT a = 1 AND b::text = '{2}' FROM t;

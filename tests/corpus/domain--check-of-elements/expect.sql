SELECT a::text = '{2,3}' AND b::integer = 4 AND c::integer = 5 AND (p).b = 'x' FROM t;

SELECT m::text='{[10:00:00,11:00:00)}' FROM t;

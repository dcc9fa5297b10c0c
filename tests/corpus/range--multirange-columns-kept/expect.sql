SELECT a::text='[1,2)' AND c::text='{[1,2)}' AND b::text='{"{[1,2)}"}' FROM t;

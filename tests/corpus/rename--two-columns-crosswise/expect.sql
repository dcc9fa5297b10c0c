SELECT given_name = 'a' AND family_name = 'b' FROM t;

SELECT notes = 'x' AND up = 'x' FROM t;

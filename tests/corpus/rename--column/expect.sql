SELECT notes = 'x' FROM t;

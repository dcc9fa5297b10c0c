SELECT c = '42' FROM t;

SELECT c = '7' FROM t;

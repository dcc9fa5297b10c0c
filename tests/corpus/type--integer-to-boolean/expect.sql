SELECT c = true FROM t;

SELECT c = '{1,2}' FROM t;

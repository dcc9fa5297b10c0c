SELECT c = '{5}' FROM t;

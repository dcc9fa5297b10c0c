SELECT c = 'blue' FROM t;

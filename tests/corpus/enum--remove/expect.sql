SELECT c = 'blue' AND cs = '{red,blue}' FROM t;

SELECT c = 'blue' AND cs = '{green,blue}' FROM t;

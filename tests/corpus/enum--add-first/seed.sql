INSERT INTO t VALUES (1, 'blue', '{green,blue}');

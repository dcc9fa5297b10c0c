INSERT INTO t VALUES (1, 'blue', '{red,blue}');

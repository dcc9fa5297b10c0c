INSERT INTO t VALUES ('{2,3}', 4, 5, ROW(6, 'x'));

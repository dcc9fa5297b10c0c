INSERT INTO t VALUES (ROW(1, 'x', 'y'), ARRAY[ROW(2, 'u', 'v')::pair]);

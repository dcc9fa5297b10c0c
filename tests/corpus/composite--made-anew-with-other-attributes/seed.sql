INSERT INTO cars VALUES (1, ROW('in, "side', 'red', 'out'), ARRAY[ROW('a', 'blue', 'b'), NULL]::paint[]);

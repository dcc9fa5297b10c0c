INSERT INTO cars VALUES (1, ROW('door', ROW('i', 'red', 'o'), ARRAY[ROW('x', 'blue', 'y')::paint], 5),
  ARRAY[ROW('roof', NULL, NULL, 6)::part], ROW('c', NULL, 'd'));

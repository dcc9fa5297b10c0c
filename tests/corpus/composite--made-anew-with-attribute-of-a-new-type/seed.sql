INSERT INTO cars VALUES (ROW('red', 'flat'));

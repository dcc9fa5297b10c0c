INSERT INTO u (id, b) VALUES (1, 'sad');

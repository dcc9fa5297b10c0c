INSERT INTO booking (a) VALUES ('x');

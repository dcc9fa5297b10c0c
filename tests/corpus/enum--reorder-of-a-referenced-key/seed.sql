INSERT INTO one VALUES ('a'), ('c'); INSERT INTO two VALUES (1, 'a');

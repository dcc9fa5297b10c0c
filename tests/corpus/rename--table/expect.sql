INSERT INTO reservation (a) VALUES ('y'); SELECT count(*) = 2 AND max(id) = 2 FROM reservation;

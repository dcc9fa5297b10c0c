INSERT INTO b (x) VALUES ('y'); SELECT max(id) = 2 FROM b;

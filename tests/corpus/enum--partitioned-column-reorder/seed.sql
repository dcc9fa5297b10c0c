INSERT INTO t VALUES ('blue', 5);

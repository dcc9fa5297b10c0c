INSERT INTO t (id, held) VALUES (1, ROW(5,'z',6));

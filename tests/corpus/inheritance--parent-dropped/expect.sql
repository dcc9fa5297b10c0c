SELECT (SELECT sum(a + x) FROM c) = 3 AND (SELECT sum(a + x) FROM d) = 7

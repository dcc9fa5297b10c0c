SELECT (SELECT sum(a + b) FROM c) = 3 AND (SELECT sum(a + b) FROM d) = 5

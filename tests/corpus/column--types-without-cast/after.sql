CREATE TABLE t (a int, b boolean, c int, d text[], e int[], f int, g int DEFAULT 3, h text DEFAULT '1');

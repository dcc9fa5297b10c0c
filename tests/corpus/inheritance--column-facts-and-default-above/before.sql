CREATE TABLE p (a int, b int DEFAULT 1);
CREATE TABLE c (x int) INHERITS (p);

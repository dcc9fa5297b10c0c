CREATE TABLE p (a int);
CREATE TABLE c (b int, x int) INHERITS (p);

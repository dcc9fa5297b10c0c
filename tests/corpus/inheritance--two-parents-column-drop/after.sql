CREATE TABLE p1 (z int);
CREATE TABLE p2 (a int, b int);
CREATE TABLE c (x int) INHERITS (p1, p2);

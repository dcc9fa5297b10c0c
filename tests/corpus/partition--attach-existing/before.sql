CREATE TABLE p (id int, at date) PARTITION BY RANGE (at);
CREATE TABLE c (id int, at date, extra int);

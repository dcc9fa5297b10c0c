CREATE TABLE n (id int, up int);

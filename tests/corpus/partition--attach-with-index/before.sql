CREATE TABLE p (id int, at date NOT NULL, CONSTRAINT pos CHECK (id > 0)) PARTITION BY RANGE (at);
CREATE TABLE c (id int, at date NOT NULL, CONSTRAINT pos CHECK (id > 0));
CREATE INDEX c_id ON c (id);

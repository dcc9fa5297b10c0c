CREATE TABLE t (a varchar(10) CHECK (a <> 'x'));

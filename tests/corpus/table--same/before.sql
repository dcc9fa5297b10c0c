CREATE TABLE t (id serial PRIMARY KEY, a varchar(20) DEFAULT 'x', b timestamp);

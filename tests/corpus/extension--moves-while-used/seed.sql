INSERT INTO t (h) VALUES ('a=>1');

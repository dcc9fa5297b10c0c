CREATE SEQUENCE numbers START WITH 1000;
CREATE TABLE t (id integer DEFAULT nextval('numbers'), n serial);

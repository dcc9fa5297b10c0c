CREATE TABLE t (id integer);
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint);

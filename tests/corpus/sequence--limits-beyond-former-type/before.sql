CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY, x integer);
CREATE TABLE n (id bigint GENERATED ALWAYS AS IDENTITY (INCREMENT BY -1), x integer);
CREATE SEQUENCE s AS integer;
CREATE TABLE ser (id serial, x integer);

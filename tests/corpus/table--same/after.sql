CREATE TABLE t (id serial PRIMARY KEY, a character varying(20) DEFAULT 'x'::varchar, b timestamp without time zone);

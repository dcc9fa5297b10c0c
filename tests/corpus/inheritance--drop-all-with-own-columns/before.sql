CREATE TABLE base (id integer, a text, CHECK (id > 0)); CREATE TABLE kid (id integer, a text, b integer, CONSTRAINT base_id_check CHECK (id > 0)); ALTER TABLE kid INHERIT base;

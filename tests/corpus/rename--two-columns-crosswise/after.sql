CREATE TABLE t (id integer, given_name text, family_name text);

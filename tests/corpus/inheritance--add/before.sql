CREATE TABLE base (id integer, a text);
CREATE TABLE kid (id integer, a text, b integer);

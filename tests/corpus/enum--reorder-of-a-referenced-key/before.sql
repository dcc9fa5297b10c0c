CREATE TYPE k AS ENUM ('a', 'b', 'c');
CREATE TABLE one (k k PRIMARY KEY, label text);
CREATE TABLE two (id integer, k k REFERENCES one ON DELETE CASCADE);

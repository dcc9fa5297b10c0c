CREATE TYPE k AS ENUM ('c', 'a');
CREATE TABLE one (k k PRIMARY KEY, label text);
CREATE TABLE two (id integer, k k NOT NULL REFERENCES one ON DELETE CASCADE);

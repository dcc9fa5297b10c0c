CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE t (id bigint PRIMARY KEY, a mood);
CREATE TABLE u (id bigint PRIMARY KEY, a mood, b mood);

CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE TABLE t (id bigint PRIMARY KEY, a text) PARTITION BY HASH (id);
CREATE TABLE u (id bigint PRIMARY KEY, a bigint GENERATED ALWAYS AS (id + 1) STORED, b mood);

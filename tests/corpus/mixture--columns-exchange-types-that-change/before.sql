CREATE TYPE mood AS ENUM ('sad');
CREATE DOMAIN whole AS integer;
CREATE TYPE pair AS (c mood, a integer);
CREATE TABLE u (id bigint, a pair, b whole);

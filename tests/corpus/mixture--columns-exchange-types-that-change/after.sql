CREATE TYPE mood AS ENUM ('sad', 'fine');
CREATE DOMAIN whole AS bigint;
CREATE TYPE pair AS (c mood, a bigint);
CREATE TABLE u (id bigint, b mood, a whole[]);

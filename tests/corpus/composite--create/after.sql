CREATE TYPE point3 AS (x integer, y integer, z integer);
CREATE TABLE t (p point3);

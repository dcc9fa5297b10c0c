CREATE DOMAIN few AS integer NOT NULL CHECK (VALUE < 20);
CREATE DOMAIN fewer AS few CHECK (VALUE > 0);
CREATE TYPE pair AS (a few, b text);
CREATE TABLE t (a few[] DEFAULT '{1}', b fewer, c few NOT NULL, p pair);
CREATE VIEW v AS SELECT a, c FROM t;

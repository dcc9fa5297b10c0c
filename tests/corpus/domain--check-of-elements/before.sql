CREATE DOMAIN few AS integer CHECK (VALUE < 10);
CREATE DOMAIN fewer AS few;
CREATE TYPE pair AS (a few, b text);
CREATE TABLE t (a few[] DEFAULT '{1}', b fewer, c few NOT NULL, p pair);
CREATE VIEW v AS SELECT a, c FROM t;

CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level1', deterministic = false);
CREATE TABLE c (a text COLLATE ci DEFAULT 'x' UNIQUE, b varchar(10)[] COLLATE ci, c text COLLATE "C");
CREATE INDEX i ON c (c COLLATE ci);
CREATE VIEW v AS SELECT a FROM c;
CREATE DOMAIN d AS text COLLATE ci;
CREATE TABLE e (d d);

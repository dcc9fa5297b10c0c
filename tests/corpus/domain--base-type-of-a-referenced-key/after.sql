CREATE DOMAIN key AS bigint CHECK (VALUE > 0);
CREATE TABLE one (k key PRIMARY KEY, label text);
CREATE TABLE two (id integer, k key REFERENCES one DEFERRABLE);
CREATE VIEW v AS SELECT one.label, two.id FROM one JOIN two USING (k);

CREATE TABLE q (a integer, b integer) PARTITION BY LIST (a); CREATE TABLE c (a integer, b integer); CREATE TABLE d (a integer, b integer); ALTER TABLE q ATTACH PARTITION d FOR VALUES IN (2);

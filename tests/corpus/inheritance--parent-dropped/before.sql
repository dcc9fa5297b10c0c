CREATE TABLE p (a integer); CREATE TABLE c (a integer, x integer); ALTER TABLE c INHERIT p; CREATE TABLE d (a integer, x integer); ALTER TABLE d INHERIT p;

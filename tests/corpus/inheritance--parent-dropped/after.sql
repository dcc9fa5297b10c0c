CREATE TABLE p1 (a integer); CREATE TABLE c (a integer, x integer); CREATE TABLE d (a integer, x integer); ALTER TABLE d INHERIT p1;

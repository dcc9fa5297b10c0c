CREATE TYPE public.addr AS (street text, zip integer);
CREATE TABLE public.a (street text, zip integer PRIMARY KEY, more integer);

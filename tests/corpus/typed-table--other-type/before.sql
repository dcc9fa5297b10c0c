CREATE TYPE public.addr AS (street text, zip integer);
CREATE TABLE public.a OF public.addr;

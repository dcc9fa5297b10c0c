CREATE TYPE public.addr2 AS (street text, zip bigint, x text);
CREATE TABLE public.a OF public.addr2;

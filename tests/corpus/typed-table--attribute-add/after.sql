CREATE TYPE public.addr AS (street text, zip integer, city text);
CREATE TABLE public.a OF public.addr (PRIMARY KEY (zip));

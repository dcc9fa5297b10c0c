CREATE TYPE public.addr AS (street text, zip integer);
CREATE TABLE public.a OF public.addr (PRIMARY KEY (zip));
CREATE VIEW public.v AS SELECT * FROM public.a;

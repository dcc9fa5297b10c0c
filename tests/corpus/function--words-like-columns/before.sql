CREATE TABLE orders (id int, name text, total int);
CREATE FUNCTION total(o int) RETURNS bigint LANGUAGE sql AS $$ SELECT sum(total) FROM orders WHERE id = o $$;

CREATE TABLE orders (id int, name text, total int, name2 text DEFAULT upper('x'), tax int);
CREATE TABLE items (id int, total int, oid_ int);
CREATE FUNCTION total(o int) RETURNS bigint LANGUAGE sql AS $$ SELECT sum(items.total) + count(name2) FROM orders, items WHERE orders.id = o $$;
CREATE FUNCTION tax(o int) RETURNS bigint LANGUAGE sql AS $$ SELECT total(o) * max(tax) FROM orders $$;
CREATE FUNCTION items(o int) RETURNS SETOF items LANGUAGE sql AS $$ SELECT * FROM items WHERE tax(o) > 3 $$;

CREATE FUNCTION price(net numeric, rate numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT net * rate $$;
CREATE TABLE items (id int PRIMARY KEY, net numeric NOT NULL, CONSTRAINT sane CHECK (price(net, 2) > 0));
CREATE VIEW prices AS SELECT id, price(net, 1.2) AS gross FROM items;
CREATE INDEX items_price_idx ON items (price(net, 1.2));

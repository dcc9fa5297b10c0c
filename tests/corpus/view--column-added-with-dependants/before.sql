CREATE TABLE items (id int PRIMARY KEY, net numeric, rate numeric);
CREATE VIEW prices AS SELECT id, net FROM items;
CREATE VIEW dear AS SELECT id FROM prices WHERE net > 100;
GRANT SELECT ON prices, dear TO PUBLIC;

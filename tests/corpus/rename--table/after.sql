CREATE TABLE reservation (id serial PRIMARY KEY, a text UNIQUE, up integer REFERENCES reservation);
CREATE INDEX reservation_up ON reservation (up);
CREATE TABLE kid (id integer GENERATED ALWAYS AS IDENTITY, p integer REFERENCES reservation);
CREATE VIEW v AS SELECT id, a FROM reservation WHERE a <> '';

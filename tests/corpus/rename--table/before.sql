CREATE TABLE booking (id serial PRIMARY KEY, a text UNIQUE, up integer REFERENCES booking);
CREATE INDEX booking_up ON booking (up);
CREATE TABLE kid (id integer GENERATED ALWAYS AS IDENTITY, p integer REFERENCES booking);
CREATE VIEW v AS SELECT id, a FROM booking WHERE a <> '';

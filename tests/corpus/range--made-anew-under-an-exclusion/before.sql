CREATE DOMAIN money_d AS numeric CHECK (VALUE >= 0);
CREATE TYPE price_range AS RANGE (subtype = numeric);
CREATE TABLE t (d money_d, r price_range DEFAULT '[1,2)', EXCLUDE USING gist (r WITH &&));

CREATE DOMAIN money_d AS numeric(12,2) CHECK (VALUE >= 0) CHECK (VALUE < 1000000);
CREATE TYPE price_range AS RANGE (subtype = numeric, multirange_type_name = prices);
CREATE TABLE t (d money_d DEFAULT 0, r price_range DEFAULT '[1,3)', m prices, EXCLUDE USING gist (r WITH &&));

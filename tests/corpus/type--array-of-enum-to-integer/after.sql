CREATE TYPE grade AS ENUM ('1', '2');
CREATE DOMAIN few AS integer CHECK (VALUE < 10);
CREATE TABLE t (a few, b few[]);

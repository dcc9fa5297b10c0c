CREATE DOMAIN whole AS integer CHECK (VALUE <> 7);
CREATE TABLE t (c whole[]);

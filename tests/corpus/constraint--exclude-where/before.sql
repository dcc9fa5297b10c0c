CREATE TABLE t (a integer, r tsrange,
  CONSTRAINT e EXCLUDE USING gist (r WITH &&));

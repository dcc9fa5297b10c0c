CREATE TABLE t (a integer, r tsrange,
  EXCLUDE USING gist (r WITH &&));

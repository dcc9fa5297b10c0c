CREATE TABLE t (a integer, r tsrange,
  CONSTRAINT e EXCLUDE (a WITH =) DEFERRABLE);

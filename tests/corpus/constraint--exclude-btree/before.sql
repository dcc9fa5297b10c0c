CREATE TABLE t (a integer, r tsrange);

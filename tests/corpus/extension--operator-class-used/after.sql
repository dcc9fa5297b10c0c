CREATE EXTENSION btree_gist;
CREATE TABLE t (a integer, r tsrange, EXCLUDE USING gist (a WITH =, r WITH &&));

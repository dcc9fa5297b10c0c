CREATE TYPE fr AS RANGE (subtype = int4, multirange_type_name = frmulti);
CREATE TABLE t (a fr, b frmulti[], c frmulti);

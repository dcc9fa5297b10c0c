CREATE TYPE fr AS RANGE (subtype = int8, multirange_type_name = frmulti);
CREATE TABLE t (a fr, b frmulti[], c frmulti);

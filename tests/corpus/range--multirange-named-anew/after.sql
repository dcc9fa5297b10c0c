CREATE TYPE timerange AS RANGE (subtype = time, multirange_type_name = tmr);
CREATE TABLE t (r timerange, m tmr);

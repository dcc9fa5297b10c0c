CREATE TYPE pair AS (a bigint, b text, d text);
CREATE TABLE t (p pair, ps pair[]);

CREATE TYPE pair AS (a integer, b text, c text);
CREATE TABLE t (p pair, ps pair[]);

CREATE TYPE pair AS (b integer, c text, a integer);

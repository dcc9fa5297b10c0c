CREATE TYPE feeling AS ENUM ('sad', 'glad');
CREATE CAST (text AS feeling) WITH INOUT;

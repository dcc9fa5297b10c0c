CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE CAST (text AS mood) WITH INOUT;

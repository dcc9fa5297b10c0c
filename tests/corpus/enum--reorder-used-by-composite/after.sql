CREATE TYPE color AS ENUM ('blue', 'green', 'red');
CREATE TYPE pair AS (a color, b color);

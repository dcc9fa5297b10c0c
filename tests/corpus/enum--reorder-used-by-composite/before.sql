CREATE TYPE color AS ENUM ('red', 'green', 'blue');
CREATE TYPE pair AS (a color, b color);

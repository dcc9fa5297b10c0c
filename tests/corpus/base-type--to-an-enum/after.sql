CREATE TYPE number AS ENUM ('one', 'two');

CREATE TABLE b (id integer, x text, z text);

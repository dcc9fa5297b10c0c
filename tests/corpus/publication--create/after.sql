CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE t (id, a) WHERE (id > 0), u WITH (publish = 'insert, update');

CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE t WITH (publish_via_partition_root = true);

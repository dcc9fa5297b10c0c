CREATE TABLE t (id int PRIMARY KEY, owner_name text);
CREATE TABLE o (tid int, z int);
CREATE FUNCTION f() RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT max(owner_name) FROM t; END;
CREATE RULE r AS ON DELETE TO o DO ALSO UPDATE t SET owner_name = 'x' WHERE t.id = OLD.tid;
CREATE POLICY p ON o USING (tid IN (SELECT id FROM t WHERE owner_name = current_user));
CREATE MATERIALIZED VIEW m AS SELECT owner_name AS own, count(*) FROM t GROUP BY owner_name;
CREATE STATISTICS st ON id, owner_name FROM t;
CREATE PUBLICATION pb FOR TABLE t (id, owner_name) WHERE (id > 3);

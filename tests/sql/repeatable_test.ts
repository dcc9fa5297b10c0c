import { strictEqual } from "node:assert/strict";
import { areRepeatable } from "../../lib/sql/mod.ts";

const MAKER =
  "CREATE FUNCTION make() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN EXECUTE ''CREATE TABLE t ()''; RETURN NEW; END'";

const CASES: readonly (readonly [boolean, readonly string[]])[] = [
  [true, []],
  [true, ["CREATE TABLE rooms (id integer, made timestamptz DEFAULT now())"]],
  [true, ["SET search_path = app", "DROP TABLE rooms", "RESET ALL"]],
  [true, ["INSERT INTO rooms VALUES (1, now())", "DELETE FROM rooms"]],
  [true, ["COPY rooms FROM STDIN", "TRUNCATE rooms"]],
  [true, ["SELECT pg_catalog.set_config('search_path', '', false)"]],
  [true, ["SELECT setval('rooms_id_seq', 7)"]],
  [true, ["BEGIN", "GRANT SELECT ON rooms TO reader", "COMMIT"]],
  [true, [
    "CREATE TABLE t PARTITION OF p FOR VALUES FROM ('2026-01-01') TO (MAXVALUE)",
  ]],
  [true, [MAKER, "CREATE TABLE rooms ()", "DROP TABLE rooms"]],
  [false, ["DO 'BEGIN CREATE TABLE rooms (); END'"]],
  [false, ["CALL make_partitions()"]],
  [false, ["SELECT make_partitions()"]],
  [false, ["WITH made AS (SELECT make_partitions()) SELECT FROM made"]],
  [false, [
    "CREATE TABLE t PARTITION OF p FOR VALUES FROM (CURRENT_DATE) TO (MAXVALUE)",
  ]],
  [false, [
    "ALTER TABLE p ATTACH PARTITION t FOR VALUES FROM (now()) TO (MAXVALUE)",
  ]],
  [false, ["CREATE TABLE rooms (made date DEFAULT 'today'::date)"]],
  [false, ["CREATE TABLE rooms (made timestamp DEFAULT ' now ')"]],
  [false, [
    "CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION f()",
  ]],
  [false, [MAKER, "CREATE TABLE rooms ()", "INSERT INTO rooms DEFAULT VALUES"]],
  [false, [MAKER, "CREATE TABLE rooms AS SELECT make()"]],
];

for (const [isRepeatable, statements] of CASES) {
  Deno.test(`areRepeatable() says ${isRepeatable} to: ${statements.join("; ")}`, () => {
    strictEqual(areRepeatable(statements), isRepeatable);
  });
}

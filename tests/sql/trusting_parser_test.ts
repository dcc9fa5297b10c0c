import { ok, strictEqual } from "node:assert/strict";
import {
  isSqlNode,
  mayBeCommittedApart,
  trustingParser,
} from "../../lib/sql/mod.ts";

const apart = [
  "CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY)",
  "CREATE TABLE p PARTITION OF t FOR VALUES FROM (1) TO (2)",
  "CREATE VIEW v AS SELECT 1",
  "CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$",
  "ALTER TABLE t ADD COLUMN a text DEFAULT 'x'",
  "COMMENT ON TABLE t IS 'x'",
  "GRANT SELECT ON t TO reader",
];

const together = [
  "SET LOCAL search_path = app",
  "SELECT set_config('search_path', '', true)",
  "INSERT INTO t VALUES (1)",
  "DO $$ BEGIN END $$",
  "BEGIN",
  "DROP TABLE t",
  "CREATE TABLE t AS SELECT f()",
  "CREATE TABLE t AS (VALUES (f()))",
  "CREATE TEMP TABLE t (id integer) ON COMMIT DROP",
  "CREATE MATERIALIZED VIEW v AS SELECT f()",
  "CREATE INDEX CONCURRENTLY i ON t (id)",
  "CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f()",
  "ALTER TYPE state ADD VALUE 'new'",
  "ALTER SYSTEM SET work_mem = 1",
  "ALTER TABLE p DETACH PARTITION t CONCURRENTLY",
];

for (const sql of apart) {
  Deno.test(`mayBeCommittedApart() says so of ${sql}`, () => {
    ok(mayBeCommittedApart(sql));
  });
}

for (const sql of together) {
  Deno.test(`mayBeCommittedApart() is careful with ${sql}`, () => {
    ok(!mayBeCommittedApart(sql));
  });
}

Deno.test("trustingParser() parses what is no definition, and says if it did not", () => {
  const parsed: string[] = [];
  const parser = trustingParser({
    grammar: 18,
    parse: (sql) => {
      parsed.push(sql);
      return { SelectStmt: {} };
    },
  });
  parser.parse("SELECT 1");
  ok(!parser.hasTrusted);
  ok(isSqlNode(parser.parse("CREATE SCHEMA app")));
  ok(parser.hasTrusted);
  strictEqual(parsed.join(), "SELECT 1");
});

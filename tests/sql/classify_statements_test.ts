import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { isRetortError } from "../../lib/errors/mod.ts";
import { loadSqlParser } from "../../lib/project/mod.ts";
import {
  type ClassifiedStatement,
  classifyStatements,
  type Transactionality,
} from "../../lib/sql/mod.ts";

const parser = await loadSqlParser();

function only(sql: string, serverVersion = 150_000): ClassifiedStatement {
  const [statement, ...more] = classifyStatements(sql, parser, {
    serverVersion,
  });
  strictEqual(more.length, 0);
  if (statement === undefined) throw new Error("There is no statement");
  return statement;
}

const transactions: readonly (readonly [string, Transactionality])[] = [
  ["CREATE INDEX i ON t (a)", "inside"],
  ["CREATE INDEX CONCURRENTLY i ON t (a)", "outside"],
  ["DROP INDEX CONCURRENTLY i", "outside"],
  ["REINDEX TABLE t", "inside"],
  ["REINDEX TABLE CONCURRENTLY t", "outside"],
  ["REINDEX (CONCURRENTLY false) TABLE t", "inside"],
  ["REINDEX SCHEMA s", "outside"],
  ["REINDEX DATABASE d", "outside"],
  ["VACUUM t", "outside"],
  ["VACUUM FULL", "outside"],
  ["ANALYZE t", "inside"],
  ["CLUSTER", "outside"],
  ["CLUSTER t USING i", "inside"],
  ["ALTER SYSTEM SET work_mem = '1MB'", "outside"],
  ["CREATE DATABASE d", "outside"],
  ["DROP DATABASE d", "outside"],
  ["ALTER DATABASE d SET TABLESPACE s", "outside"],
  ["ALTER DATABASE d SET work_mem = '1MB'", "inside"],
  ["CREATE TABLESPACE s LOCATION '/x'", "outside"],
  ["DROP TABLESPACE s", "outside"],
  ["ALTER TABLE p DETACH PARTITION c", "inside"],
  ["ALTER TABLE p DETACH PARTITION c CONCURRENTLY", "outside"],
  ["ALTER TABLE p DETACH PARTITION c FINALIZE", "inside"],
  ["ALTER TYPE e ADD VALUE 'x'", "commitAfter"],
  ["ALTER TYPE e ADD VALUE IF NOT EXISTS 'x' BEFORE 'y'", "commitAfter"],
  ["ALTER TYPE e RENAME VALUE 'x' TO 'y'", "inside"],
  ["CREATE SUBSCRIPTION s CONNECTION 'c' PUBLICATION p", "outside"],
  [
    "CREATE SUBSCRIPTION s CONNECTION 'c' PUBLICATION p WITH (connect = false)",
    "inside",
  ],
  [
    "CREATE SUBSCRIPTION s CONNECTION 'c' PUBLICATION p WITH (create_slot = false)",
    "inside",
  ],
  ["ALTER SUBSCRIPTION s REFRESH PUBLICATION", "outside"],
  ["ALTER SUBSCRIPTION s SET PUBLICATION p", "outside"],
  ["ALTER SUBSCRIPTION s SET PUBLICATION p WITH (refresh = false)", "inside"],
  ["DROP SUBSCRIPTION s", "outside"],
  ["DISCARD ALL", "outside"],
  ["DISCARD TEMP", "inside"],
  ["SELECT 1", "inside"],
];

for (const [sql, expected] of transactions) {
  Deno.test(`classifyStatements() finds "${sql}" ${expected} of transactions`, () => {
    strictEqual(only(sql).transaction, expected);
  });
}

Deno.test("classifyStatements() keeps ADD VALUE out of transactions before 12", () => {
  strictEqual(
    only("ALTER TYPE e ADD VALUE 'x'", 110_022).transaction,
    "outside",
  );
});

const losses: readonly (readonly [string, ClassifiedStatement["dataLoss"]])[] =
  [
    ["DROP TABLE a.b, c", [
      { kind: "table", schema: "a", name: "b" },
      { kind: "table", name: "c" },
    ]],
    ["ALTER TABLE a.b ADD x int, DROP COLUMN y", [
      { kind: "column", schema: "a", name: "b", member: "y" },
    ]],
    ["DROP SCHEMA s CASCADE", [{ kind: "schema", name: "s" }]],
    ["DROP SCHEMA s", []],
    ["TRUNCATE a, b.c", [
      { kind: "rows", name: "a" },
      { kind: "rows", schema: "b", name: "c" },
    ]],
    ["DELETE FROM a", [{ kind: "rows", name: "a" }]],
    ["DELETE FROM a WHERE b", []],
    ["DROP DATABASE d", [{ kind: "other", name: "d" }]],
    ["DROP TYPE t CASCADE", [{ kind: "other", name: "t" }]],
    ["DROP TYPE t", []],
    ["DROP INDEX i", []],
    ["ALTER TABLE s.t ALTER a TYPE numeric(8, 1)", [{
      kind: "conversion",
      schema: "s",
      name: "t",
      member: "a",
      type: 'pg_catalog."numeric"(8, 1)',
    }]],
    ["ALTER TABLE t ALTER a TYPE int USING round(a)", []],
    ["DROP VIEW v", []],
  ];

for (const [sql, expected] of losses) {
  Deno.test(`classifyStatements() says what "${sql}" destroys`, () => {
    deepStrictEqual(only(sql).dataLoss, expected);
  });
}

const controls: readonly (readonly [string, ClassifiedStatement["control"]])[] =
  [
    ["BEGIN", "begin"],
    ["START TRANSACTION READ ONLY", "begin"],
    ["COMMIT", "commit"],
    ["END", "commit"],
    ["PREPARE TRANSACTION 'x'", "commit"],
    ["ROLLBACK", "rollback"],
    ["ABORT", "rollback"],
    ["SAVEPOINT a", "savepoint"],
    ["ROLLBACK TO a", "savepoint"],
    ["SELECT 1", undefined],
  ];

for (const [sql, expected] of controls) {
  Deno.test(`classifyStatements() knows ${sql} as ${expected}`, () => {
    strictEqual(only(sql).control, expected);
  });
}

const settings: readonly (readonly [string, string | undefined])[] = [
  ["SET ROLE bob", "role"],
  ["RESET ROLE", "role"],
  ["SET search_path = a, b", "search_path"],
  ["SET LOCAL search_path = a", undefined],
  ["SET SESSION AUTHORIZATION bob", "session_authorization"],
  ["RESET ALL", "all"],
  ["DISCARD ALL", "all"],
  ["SET TRANSACTION ISOLATION LEVEL SERIALIZABLE", undefined],
  ["SELECT 1", undefined],
  ["SET Statement_Timeout = 0", "statement_timeout"],
  ["SET client_encoding = 'UTF8'", undefined],
  ["SET NAMES 'unicode'", undefined],
  ["RESET client_encoding", undefined],
  ["SET LOCAL client_encoding = 'LATIN1'", "client_encoding"],
];

for (const [sql, expected] of settings) {
  Deno.test(`classifyStatements() says which setting "${sql}" sets`, () => {
    strictEqual(only(sql).setting, expected);
  });
}

Deno.test("classifyStatements() places statements in an .sql file", () => {
  const sql = "\n-- é\nSELECT '😀'; SELECT 2;";
  const origin = { file: "m.sql", line: 7, column: 20 };
  deepStrictEqual(
    classifyStatements(sql, parser, { serverVersion: 150_000, origin })
      .map(({ source }) => source),
    [
      { file: "m.sql", line: 9, column: 1, excerpt: "SELECT '😀'; SELECT 2;" },
      { file: "m.sql", line: 9, column: 14, excerpt: "SELECT '😀'; SELECT 2;" },
    ],
  );
});

Deno.test("classifyStatements() places the statements of a call at the call", () => {
  const origin = { file: "m.ts", line: 7, column: 20 };
  deepStrictEqual(
    classifyStatements("\n\nSELECT 2", parser, {
      serverVersion: 150_000,
      origin,
    }).map(({ source }) => source),
    [origin],
  );
});

Deno.test("classifyStatements() places a syntax error behind other characters", () => {
  throws(
    () =>
      classifyStatements("SELECT 1;\n  SELECT '😀é' frm x y", parser, {
        serverVersion: 150_000,
        origin: { file: "m.sql" },
      }),
    (error) => {
      if (!isRetortError(error, "sql/syntax")) return false;
      deepStrictEqual(error.details, {
        reason: 'syntax error at or near "x"',
        offset: 29,
      });
      deepStrictEqual([error.source?.line, error.source?.column], [2, 20]);
      return true;
    },
  );
});

Deno.test("classifyStatements() knows a statement too long to parse whole", () => {
  const sql = `INSERT INTO a.b (x) VALUES ${
    "('y'),\n".repeat(100_000)
  } ('z') ON CONFLICT DO NOTHING; TRUNCATE a.b`;
  deepStrictEqual(
    classifyStatements(sql, parser, { serverVersion: 150_000 })
      .map(({ kind, dataLoss }) => [kind, dataLoss.length]),
    [["InsertStmt", 0], ["TruncateStmt", 1]],
  );
});

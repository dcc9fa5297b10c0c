import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import type { Session } from "../../lib/database/mod.ts";
import { isRetortError } from "../../lib/errors/mod.ts";
import {
  connectTo,
  runHistory,
  type TestMigration,
} from "../support/run_fixture.ts";
import { createTestDatabase } from "../support/test_database.ts";

async function failedCode(
  session: Session,
  migration: TestMigration,
): Promise<string | undefined> {
  const error = await runHistory(session, { a1: migration })
    .catch((error) => error);
  ok(isRetortError(error, "run/failed"), String(error));
  return error.details.failed.code;
}

const refused: readonly { readonly title: string; readonly up: string }[] = [
  { title: "begins a transaction", up: "BEGIN; SELECT 1; COMMIT" },
  { title: "commits", up: "CREATE TABLE t (a int); COMMIT" },
  { title: "rolls back", up: "ROLLBACK" },
  { title: "sets the search path", up: "SET search_path = app" },
  { title: "sets a role", up: "SET ROLE postgres" },
  { title: "resets everything", up: "DISCARD ALL" },
  { title: "sets the encoding", up: "SET client_encoding = 'LATIN1'" },
  { title: "sets the encoding for itself", up: "SET LOCAL NAMES 'LATIN1'" },
];

for (const { title, up } of refused) {
  Deno.test(`runPlan() refuses a migration that ${title}`, async () => {
    await using database = await createTestDatabase();
    await using session = await connectTo(database);
    strictEqual(await failedCode(session, { up }), "run/statement-refused");
    deepStrictEqual(
      await session.query("SELECT to_regclass('t')::text AS name"),
      [{ name: null }],
    );
  });
}

Deno.test("runPlan() names a migration that goes on as another role", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const up =
    "DO $$ BEGIN PERFORM set_config('role', 'pg_monitor', true); END $$";
  const code = await failedCode(session, { up });
  ok(
    code === "run/session-left" || code === "database/statement-failed",
    String(code),
  );
});

Deno.test("runPlan() lets a migration without transactions have its own", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await runHistory(session, {
    a1: {
      transaction: "none",
      up:
        "CREATE TABLE t (a int); BEGIN; INSERT INTO t VALUES (1); COMMIT; BEGIN; INSERT INTO t VALUES (2); ROLLBACK",
    },
  });
  deepStrictEqual(await session.query("SELECT a FROM t"), [{ a: 1 }]);
});

Deno.test("runPlan() names a migration that leaves its own transaction open", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const code = await failedCode(session, {
    transaction: "none",
    up: "BEGIN; CREATE TABLE t (a int)",
  });
  strictEqual(code, "run/session-left");
  deepStrictEqual(
    await session.query("SELECT to_regclass('t')::text AS name"),
    [{ name: null }],
  );
});

Deno.test("runPlan() puts the session's settings back", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await session.execute(["CREATE SCHEMA app"]);
  await session.execute(["SET lock_timeout = '7s'"]);
  await runHistory(session, {
    a1: { up: "CREATE TABLE t (a int); CREATE INDEX CONCURRENTLY ON t (a)" },
  }, { options: { searchPath: ["app"] } });
  deepStrictEqual(
    await session.query(
      "SELECT current_setting('lock_timeout') AS timeout, current_setting('search_path') AS path, 'app.t'::regclass::text AS name, to_regclass('app.retort_version') IS NOT NULL AS there",
    ),
    [{ timeout: "7s", path: '"$user", public', name: "app.t", there: true }],
  );
});

Deno.test("runPlan() runs migrations as the owner and makes its tables as it", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const owner = `owner_${database.name}`;
  await session.execute([`CREATE ROLE ${owner}`]);
  await session.execute([`GRANT ALL ON SCHEMA public TO ${owner}`]);
  try {
    await runHistory(session, {
      a1: { up: "CREATE TABLE t (a int); CREATE INDEX CONCURRENTLY ON t (a)" },
    }, { options: { owner } });
    deepStrictEqual(
      await session.query(
        "SELECT DISTINCT tableowner AS owner FROM pg_tables WHERE schemaname = 'public'",
      ),
      [{ owner }],
    );
    deepStrictEqual(
      await session.query("SELECT current_user::text <> $1 AS back", [owner]),
      [{ back: true }],
    );
  } finally {
    await session.execute([`DROP OWNED BY ${owner}; DROP ROLE ${owner}`]);
  }
});

Deno.test("runPlan() undoes after a migration what it has set", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const shown =
    "INSERT INTO t SELECT current_setting('session_replication_role'), current_setting('statement_timeout'), current_setting('my.tenant', true)";
  await runHistory(session, {
    a1: {
      up:
        `CREATE TABLE t (role text, timeout text, tenant text); SET session_replication_role = replica; SET statement_timeout = '1min'; SET my.tenant = 'x'; SET client_encoding = 'UTF8'; ${shown}`,
    },
    b2: { up: shown },
  });
  deepStrictEqual(await session.query("SELECT * FROM t"), [
    { role: "replica", timeout: "1min", tenant: "x" },
    { role: "origin", timeout: "0", tenant: "" },
  ]);
});

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import type { Session } from "../../lib/database/mod.ts";
import { isRetortError } from "../../lib/errors/mod.ts";
import { readJournal, readVersionRows } from "../../lib/runner/mod.ts";
import {
  connectTo,
  runHistory,
  type TestHistory,
} from "../support/run_fixture.ts";
import { createTestDatabase } from "../support/test_database.ts";

const TABLE = {
  a1: { up: "CREATE TABLE t (a int)" },
} satisfies TestHistory;

const versionTable = { name: "retort_version" };

async function refusalOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(() => undefined, (error) => error);
  ok(isRetortError(error, "run/not-possible"), String(error));
  return error.details;
}

const FOREIGN: readonly {
  readonly title: string;
  readonly sql: string;
  readonly missing: readonly string[];
}[] = [
  {
    title: "a table of another program",
    sql: "CREATE TABLE retort_version (n int)",
    missing: ["version_num"],
  },
  {
    title: "a view",
    sql: "CREATE VIEW retort_version AS SELECT 'a1' AS version_num",
    missing: ["version_num"],
  },
  {
    title: "a journal that lacks columns",
    sql:
      "CREATE TABLE retort_journal (id int, revision text, direction text, outcome text, started_at timestamptz, finished_at timestamptz, role_name text, client text, actor text, actor_host text, tool_version text, content_hash text, statements jsonb, message text)",
    missing: ["meaning_hash", "progress"],
  },
];

for (const { title, sql, missing } of FOREIGN) {
  Deno.test(`runPlan() refuses ${title} in place of its own`, async () => {
    await using database = await createTestDatabase();
    await using session = await connectTo(database);
    await session.execute([sql]);
    deepStrictEqual(await refusalOf(runHistory(session, TABLE)), {
      reason: "tables",
      missing,
    });
    deepStrictEqual(
      await session.query("SELECT to_regclass('t')::text AS name"),
      [{ name: null }],
    );
  });
}

Deno.test("rows that row-level security may hide are not taken for none", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await runHistory(session, TABLE);
  const role = `hidden_${database.name}`;
  await session.execute([
    `CREATE ROLE ${role}`,
    `GRANT ALL ON retort_version, retort_journal TO ${role}`,
    "ALTER TABLE retort_version ENABLE ROW LEVEL SECURITY",
  ]);
  try {
    await session.execute([`SET ROLE ${role}`]);
    const works: readonly ((session: Session) => Promise<unknown>)[] = [
      (session) => runHistory(session, TABLE),
      (session) => readVersionRows(session, versionTable),
      (session) => readJournal(session, { versionTable }),
    ];
    for (const work of works) {
      deepStrictEqual(await refusalOf(work(session)), {
        reason: "row-security",
        missing: ["BYPASSRLS"],
      });
    }
  } finally {
    await session.execute([
      "RESET ROLE",
      `DROP OWNED BY ${role}`,
      `DROP ROLE ${role}`,
    ]);
  }
});

Deno.test("a version table stays the one in use when a schema comes before its own on the search path", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await runHistory(session, TABLE);
  await session.execute([
    `CREATE SCHEMA "${database.settings.user}"`,
  ]);
  const result = await runHistory(session, {
    ...TABLE,
    b2: { up: "ALTER TABLE t ADD COLUMN b int" },
  });
  deepStrictEqual(result.before, ["a1"]);
  deepStrictEqual(result.rows, ["b2"]);
  deepStrictEqual(
    await session.query(
      "SELECT array_agg(oid::regclass::text) AS tables FROM pg_class WHERE relname = 'retort_version'",
    ),
    [{ tables: ["retort_version"] }],
  );
});

Deno.test("readVersionRows() looks on the path that the run looks on", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await session.execute(["CREATE SCHEMA app"]);
  const path = ["none", "app", "public"];
  await runHistory(session, TABLE, {
    options: { searchPath: path, versionTable: { ...versionTable, path } },
  });
  deepStrictEqual(
    await readVersionRows(session, { ...versionTable, path }),
    ["a1"],
  );
  deepStrictEqual(await readVersionRows(session, versionTable), []);
  strictEqual(
    (await readJournal(session, { versionTable: { ...versionTable, path } }))
      .length,
    1,
  );
});

Deno.test("runPlan() does not wait for ever to read a version table that is locked, and names who locked it", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await using other = await connectTo(database);
  await runHistory(session, TABLE);
  await other.execute(["BEGIN", "LOCK TABLE retort_version"]);
  const error = await runHistory(session, TABLE, {
    options: { lockWaitMs: 100 },
  }).catch((error) => error);
  ok(isRetortError(error, "run/lock-timeout"), String(error));
  strictEqual(error.details.holder?.pid, other.processId);
  strictEqual(error.details.holder?.state, "idle in transaction");
});

import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import type { Session } from "../../lib/database/mod.ts";
import { isRetortError } from "../../lib/errors/mod.ts";
import type { RunEvent } from "../../lib/runner/mod.ts";
import {
  connectTo,
  runHistory,
  type TestHistory,
} from "../support/run_fixture.ts";
import { createTestDatabase } from "../support/test_database.ts";
import { wrapSession } from "../support/wrap_session.ts";

/** The same session, noting what is sent ahead of the answers before it. */
function watched(session: Session, sentAhead: string[]): Session {
  return wrapSession(session, {
    executeAhead: (statements) => {
      sentAhead.push(/\bt\d\b/.exec(statements.join())?.[0] ?? "other");
      return session.executeAhead(statements);
    },
  });
}

/** Tables t1 to t5, of which some migrations are not the plain ones. */
function tables(others: TestHistory = {}): TestHistory {
  return {
    a1: { up: "SELECT pg_sleep(0.1); CREATE TABLE t1 (a int)" },
    a2: { up: "CREATE TABLE t2 (a int)" },
    a3: { up: "CREATE TABLE t3 (a int)" },
    a4: { up: "CREATE TABLE t4 (a int)" },
    a5: { up: "CREATE TABLE t5 (a int)" },
    ...others,
  };
}

async function tablesOf(session: Session): Promise<readonly unknown[]> {
  const rows = await session.query(
    "SELECT relname FROM pg_class WHERE relname ~ '^t\\d$' ORDER BY relname",
  );
  return rows.map(({ relname }) => relname);
}

Deno.test("runPlan() sends what is one plain transaction before its turn", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const sentAhead: string[] = [];
  const events: RunEvent[] = [];
  await runHistory(watched(session, sentAhead), tables(), { events });
  deepStrictEqual(sentAhead, ["t2", "t3", "t4", "t5"]);
  deepStrictEqual(await tablesOf(session), ["t1", "t2", "t3", "t4", "t5"]);
  deepStrictEqual(
    events.flatMap((event) =>
      event.kind === "stepStarted" || event.kind === "stepFinished"
        ? [`${event.kind} ${event.revision}`]
        : []
    ),
    ["a1", "a2", "a3", "a4", "a5"].flatMap((id) => [
      `stepStarted ${id}`,
      `stepFinished ${id}`,
    ]),
  );
});

const HELD_BACK: readonly {
  readonly title: string;
  readonly third: TestHistory[string];
}[] = [
  { title: "code", third: { up: (op) => op.execute("CREATE TABLE t3 ()") } },
  {
    title: "a statement outside of transactions",
    third: {
      up: "CREATE TABLE t3 (a int); CREATE INDEX CONCURRENTLY ON t3 (a)",
    },
  },
  {
    title: "a setting of the session",
    third: { up: "SET my.tenant = 'x'; CREATE TABLE t3 (a int)" },
  },
  {
    title: "rows of its own",
    third: { up: "CREATE TABLE t3 (a int); COPY t3 FROM STDIN;\n1\n\\.\n" },
  },
  {
    title: "no transaction",
    third: { up: "CREATE TABLE t3 (a int)", transaction: "none" },
  },
];

for (const { title, third } of HELD_BACK) {
  Deno.test(`runPlan() waits for its turn with a migration of ${title}`, async () => {
    await using database = await createTestDatabase();
    await using session = await connectTo(database);
    const sentAhead: string[] = [];
    await runHistory(watched(session, sentAhead), tables({ a3: third }));
    deepStrictEqual(await tablesOf(session), ["t1", "t2", "t3", "t4", "t5"]);
    ok(!sentAhead.includes("t3"), sentAhead.join(" "));
    ok(sentAhead.includes("t2"), sentAhead.join(" "));
  });
}

Deno.test("runPlan() counts what would be lost only when the step before is done", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const history = tables({
    a2: { up: "INSERT INTO t1 VALUES (1), (2)" },
    a3: { up: "DROP TABLE t1" },
  });
  await rejects(runHistory(session, history), {
    code: "run/data-loss",
    message: /2 rows/,
  });
  deepStrictEqual(await tablesOf(session), ["t1"]);
});

Deno.test("runPlan() does nothing of what was sent behind a migration that fails", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const sentAhead: string[] = [];
  const events: RunEvent[] = [];
  const history = tables({
    a3: { up: "CREATE TABLE t3 (a int); SELECT 1 / 0" },
  });
  await rejects(
    runHistory(watched(session, sentAhead), history, { events }),
    (error: unknown) => {
      ok(isRetortError(error, "run/failed"), String(error));
      strictEqual(error.details.failed.revision, "a3");
      strictEqual(error.details.failed.statement, "SELECT 1 / 0");
      deepStrictEqual(error.details.applied.map((step) => step.revision), [
        "a1",
        "a2",
      ]);
      deepStrictEqual(error.details.notTried.map((step) => step.revision), [
        "a4",
        "a5",
      ]);
      return true;
    },
  );
  deepStrictEqual(sentAhead, ["t2", "t3", "t4", "t5"]);
  deepStrictEqual(await tablesOf(session), ["t1", "t2"]);
  deepStrictEqual(
    await session.query(
      "SELECT revision, outcome FROM retort_journal ORDER BY id",
    ),
    [
      { revision: "a1", outcome: "done" },
      { revision: "a2", outcome: "done" },
      { revision: "a3", outcome: "failed" },
    ],
  );
  strictEqual(events.filter(({ kind }) => kind === "notice").length, 0);
});

Deno.test("runPlan() does nothing of what was sent behind a commit that fails", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const sentAhead: string[] = [];
  const history = tables({
    a2: {
      up:
        "CREATE TABLE t2 (a int UNIQUE DEFERRABLE INITIALLY DEFERRED); INSERT INTO t2 VALUES (1), (1)",
    },
  });
  await rejects(runHistory(watched(session, sentAhead), history), {
    code: "run/failed",
    message: /duplicate key value/,
  });
  deepStrictEqual(sentAhead, ["t2", "t3", "t4", "t5"]);
  deepStrictEqual(await tablesOf(session), ["t1"]);
  await runHistory(session, tables());
  deepStrictEqual(await tablesOf(session), ["t1", "t2", "t3", "t4", "t5"]);
});

Deno.test("runPlan() tries a step again that was sent ahead and did not get its locks", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await using reader = await connectTo(database);
  await session.execute(["CREATE TABLE hot (a int)"]);
  await reader.execute(["BEGIN", "SELECT FROM hot"]);
  const events: RunEvent[] = [];
  const history = tables({ a3: { up: "ALTER TABLE hot ADD COLUMN b int" } });
  const { applied, rows } = await runHistory(session, history, {
    options: { lockTimeoutMs: 100 },
    onEvent: (event) => {
      events.push(event);
      if (event.kind === "retrying") reader.execute(["COMMIT"]);
    },
  });
  deepStrictEqual(rows, ["a5"]);
  deepStrictEqual(applied.map(({ revision }) => revision), [
    "a1",
    "a2",
    "a3",
    "a4",
    "a5",
  ]);
  const [retry] = events.filter((event) => event.kind === "retrying");
  strictEqual(retry?.revision, "a3");
  strictEqual(retry?.attempt, 2);
  deepStrictEqual(await tablesOf(session), ["t1", "t2", "t4", "t5"]);
});

Deno.test("runPlan() goes on although a migration has taken the number of its transaction away", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const history = tables({
    a2: {
      up:
        "CREATE TABLE t2 (a int); DO $$ BEGIN PERFORM set_config('retort.transaction', 'x', false); END $$",
    },
  });
  const { rows } = await runHistory(session, history);
  deepStrictEqual(rows, ["a5"]);
  deepStrictEqual(await tablesOf(session), ["t1", "t2", "t3", "t4", "t5"]);
  deepStrictEqual(
    await session.query("SELECT current_setting('retort.transaction') AS n"),
    [{ n: "" }],
  );
});

Deno.test("runPlan() tells what was applied when it is stopped with steps on the wire", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const stop = new AbortController();
  const history = tables({ a3: { up: "SELECT pg_sleep(60)" } });
  const error = await runHistory(session, history, {
    signal: stop.signal,
    onEvent: (event) => {
      if (event.kind === "stepStarted" && event.revision === "a3") {
        stop.abort("enough");
      }
    },
  }).catch((error) => error);
  ok(isRetortError(error, "run/interrupted"), String(error));
  deepStrictEqual(error.details.applied.map((step) => step.revision), [
    "a1",
    "a2",
  ]);
  deepStrictEqual(
    await session.query("SELECT version_num AS row FROM retort_version"),
    [{ row: "a2" }],
  );
  deepStrictEqual(await tablesOf(session), ["t1", "t2"]);
});

Deno.test("runPlan() hands notices over between the events of their own step", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const told: string[] = [];
  const dropping = (id: string) => ({
    up: `DROP VIEW IF EXISTS absent_${id}; CREATE TABLE ${id} (a int)`,
  });
  await runHistory(
    session,
    tables({ a2: dropping("t2"), a3: dropping("t3"), a4: dropping("t4") }),
    {
      onEvent: (event) => {
        if (event.kind === "notice") {
          told.push(/absent_t\d/.exec(event.message)?.[0] ?? event.message);
        } else if (event.kind === "stepStarted") told.push(event.revision);
      },
    },
  );
  deepStrictEqual(told, [
    "a1",
    "a2",
    "absent_t2",
    "a3",
    "absent_t3",
    "a4",
    "absent_t4",
    "a5",
  ]);
});

/** Many tables, so that the note of their steps is prepared. */
function manyTables(others: TestHistory): TestHistory {
  const ids = Array.from({ length: 30 }, (_, index) => `b${index + 10}`);
  return {
    ...Object.fromEntries(
      ids.map((id) => [id, { up: `CREATE TABLE ${id} (a int)` }]),
    ),
    ...others,
  };
}

Deno.test("runPlan() notes every one of many steps, and leaves nothing prepared", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const history = manyTables({});
  const result = await runHistory(session, history, {
    options: { actor: { user: "ada", host: "o'brien" } },
  });
  deepStrictEqual(result.rows, ["b39"]);
  deepStrictEqual(
    await session.query(
      `SELECT revision, direction, outcome, actor, actor_host, content_hash, statements ->> 0 AS sql
FROM retort_journal WHERE revision IN ('b10', 'b39') ORDER BY id`,
    ),
    ["b10", "b39"].map((id) => ({
      revision: id,
      direction: "upgrade",
      outcome: "done",
      actor: "ada",
      actor_host: "o'brien",
      content_hash: `"CREATE TABLE ${id} (a int)"`,
      sql: `CREATE TABLE ${id} (a int)`,
    })),
  );
  deepStrictEqual(
    await session.query(
      "SELECT count(*)::int, count(DISTINCT revision)::int AS revisions FROM retort_journal",
    ),
    [{ count: 30, revisions: 30 }],
  );
  deepStrictEqual(
    await session.query("SELECT name FROM pg_prepared_statements"),
    [],
  );
});

Deno.test("runPlan() goes on although a migration forgets what is prepared", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const events: RunEvent[] = [];
  const { rows, applied } = await runHistory(
    session,
    manyTables({ b30: { up: "DEALLOCATE ALL; CREATE TABLE b30 (a int)" } }),
    { events },
  );
  deepStrictEqual(rows, ["b39"]);
  strictEqual(applied.length, 30);
  deepStrictEqual(
    await session.query(
      "SELECT outcome, count(*)::int FROM retort_journal GROUP BY outcome",
    ),
    [{ outcome: "done", count: 30 }],
  );
  strictEqual(events.filter(({ kind }) => kind === "retrying").length, 0);
});

Deno.test("runPlan() finds rows that were moved before a prepared note moves them", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const moved =
    "CREATE TABLE b30 (a int); UPDATE retort_version SET version_num = 'x9'";
  await rejects(
    runHistory(session, manyTables({ b30: { up: moved } })),
    (error: unknown) => {
      ok(isRetortError(error, "run/failed"), String(error));
      strictEqual(error.details.failed.revision, "b30");
      strictEqual(error.details.failed.code, "run/rows-moved");
      return true;
    },
  );
  deepStrictEqual(
    await session.query("SELECT version_num AS row FROM retort_version"),
    [{ row: "b29" }],
  );
});

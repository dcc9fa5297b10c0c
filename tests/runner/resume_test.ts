import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import type { Session } from "../../lib/database/mod.ts";
import { isRetortError } from "../../lib/errors/mod.ts";
import type { RunEvent } from "../../lib/runner/mod.ts";
import {
  connectTo,
  runHistory,
  type TestHistory,
} from "../support/run_fixture.ts";
import { createTestDatabase } from "../support/test_database.ts";

const INDEXED = {
  a1: {
    up: `CREATE TABLE t (a int);
INSERT INTO t VALUES (1), (1);
CREATE UNIQUE INDEX CONCURRENTLY t_a ON t (a);
INSERT INTO t VALUES (2)`,
  },
} satisfies TestHistory;

/** Runs until the unique index cannot be built, which leaves an invalid one. */
async function failInTheMiddle(session: Session): Promise<void> {
  const error = await runHistory(session, INDEXED).catch((error) => error);
  ok(isRetortError(error, "run/failed"), String(error));
  ok(error.details.failed.partial);
  strictEqual(error.details.failed.index, 2);
}

Deno.test("runPlan() takes a half done migration up at the statement that failed", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await failInTheMiddle(session);
  await session.execute(["DELETE FROM t WHERE ctid = '(0,2)'"]);
  const events: RunEvent[] = [];
  const result = await runHistory(session, INDEXED, { events });
  deepStrictEqual(result.rows, ["a1"]);
  deepStrictEqual(
    await session.query(
      "SELECT array_agg(a ORDER BY a) AS rows, (SELECT indisvalid FROM pg_index WHERE indexrelid = 't_a'::regclass) AS valid FROM t",
    ),
    [{ rows: [1, 2], valid: true }],
  );
  deepStrictEqual(
    await session.query("SELECT revision, outcome FROM retort_journal"),
    [{ revision: "a1", outcome: "done" }],
  );
  const [settled] = events.filter((event) => event.kind === "statementSettled");
  strictEqual(settled?.found, 'index "t_a" is there and invalid');
});

Deno.test("runPlan() does not run a statement again that the database shows to be done", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await failInTheMiddle(session);
  await session.execute([
    "DELETE FROM t WHERE ctid = '(0,2)'",
  ]);
  await session.execute(["REINDEX INDEX CONCURRENTLY t_a"]);
  const events: RunEvent[] = [];
  await runHistory(session, INDEXED, { events });
  deepStrictEqual(
    events.filter((event) => event.kind === "statementSettled")
      .map(({ found, repeated }) => ({ found, repeated })),
    [{ found: 'index "t_a" is there and valid', repeated: false }],
  );
});

Deno.test("runPlan() stops when the done part of a half done migration was changed", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await failInTheMiddle(session);
  const changed = { a1: { up: INDEXED.a1.up.replace("(1), (1)", "(1), (3)") } };
  const error = await runHistory(session, changed).catch((error) => error);
  ok(isRetortError(error, "run/failed"), String(error));
  strictEqual(error.details.failed.code, "run/undecided");
});

Deno.test("runPlan() does not pass over a half done migration", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await failInTheMiddle(session);
  const error = await runHistory(session, { z9: { up: "SELECT 1" } })
    .catch((error) => error);
  ok(isRetortError(error, "run/undecided"), String(error));
  strictEqual(error.details.revision, "a1");
});

Deno.test("runPlan() rebuilds an invalid index although IF NOT EXISTS finds it", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await session.execute([
    "CREATE TABLE t AS SELECT 1 AS a FROM generate_series(1, 2)",
  ]);
  await session.execute(["CREATE UNIQUE INDEX CONCURRENTLY t_a ON t (a)"])
    .catch(() => {});
  await session.execute(["DELETE FROM t WHERE ctid = '(0,2)'"]);
  await runHistory(session, {
    a1: { up: "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS t_a ON t (a)" },
  });
  deepStrictEqual(
    await session.query(
      "SELECT indisvalid FROM pg_index WHERE indexrelid = 't_a'::regclass",
    ),
    [{ indisvalid: true }],
  );
});

Deno.test("runPlan() goes on after a killed statement that the catalogs show", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const history = {
    a1: { up: "CREATE TABLE t (a int)" },
    b2: {
      up:
        "CREATE INDEX CONCURRENTLY t_a ON t (a); DROP INDEX CONCURRENTLY t_a; VACUUM t",
    },
  };
  await runHistory(session, history, { to: "a1" });
  await session.execute([
    `INSERT INTO retort_journal (revision, direction, outcome, started_at, tool_version, progress)
VALUES ('b2', 'upgrade', 'running', now(), '0.0.0', '[{"item": 0, "hash": "x", "event": "started"}]')`,
  ]);
  await session.execute(["CREATE INDEX t_a ON t (a)"]);
  const result = await runHistory(session, history);
  deepStrictEqual(result.rows, ["b2"]);
});

Deno.test("runPlan() stops at a killed statement that nothing shows", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const history = {
    a1: { up: "CREATE TABLE t (a int)" },
    b2: { up: "CALL somewhere()", transaction: "none" as const },
  };
  await runHistory(session, history, { to: "a1" });
  await session.execute([
    `INSERT INTO retort_journal (revision, direction, outcome, started_at, tool_version, progress)
VALUES ('b2', 'upgrade', 'running', now(), '0.0.0', '[{"item": 0, "hash": "x", "event": "started"}]')`,
  ]);
  const error = await runHistory(session, history).catch((error) => error);
  ok(isRetortError(error, "run/failed"), String(error));
  strictEqual(error.details.failed.code, "run/undecided");
});

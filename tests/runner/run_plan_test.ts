import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import { isRetortError } from "../../lib/errors/mod.ts";
import type { RunEvent } from "../../lib/runner/mod.ts";
import { connectTo, runHistory } from "../support/run_fixture.ts";
import { createTestDatabase } from "../support/test_database.ts";

const BOOKINGS = {
  a1: {
    up: "CREATE TABLE bookings (id int PRIMARY KEY)",
    down: "DROP TABLE bookings",
  },
  b2: {
    up:
      "ALTER TABLE bookings ADD COLUMN notes text; CREATE INDEX ON bookings (notes)",
    down: "ALTER TABLE bookings DROP COLUMN notes",
  },
};

Deno.test("runPlan() carries steps out and moves the version table", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const events: RunEvent[] = [];
  const result = await runHistory(session, BOOKINGS, { events });
  deepStrictEqual(result.applied.map((step) => step.revision), ["a1", "b2"]);
  deepStrictEqual(result.rows, ["b2"]);
  deepStrictEqual(events.map((event) => event.kind), [
    "planStarted",
    "stepStarted",
    "stepFinished",
    "stepStarted",
    "stepFinished",
    "planFinished",
  ]);
  deepStrictEqual(
    await session.query(
      "SELECT revision, direction, outcome, finished_at IS NOT NULL AS finished FROM retort_journal ORDER BY id",
    ),
    [
      {
        revision: "a1",
        direction: "upgrade",
        outcome: "done",
        finished: true,
      },
      {
        revision: "b2",
        direction: "upgrade",
        outcome: "done",
        finished: true,
      },
    ],
  );
});

Deno.test("runPlan() makes nothing when there is nothing to do", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const result = await runHistory(session, {});
  deepStrictEqual(result.applied, []);
  deepStrictEqual(
    await session.query("SELECT to_regclass('retort_version')::text AS name"),
    [{ name: null }],
  );
});

Deno.test("runPlan() takes steps back", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await runHistory(session, BOOKINGS);
  const result = await runHistory(session, BOOKINGS, {
    direction: "downgrade",
  });
  deepStrictEqual(result.rows, []);
  deepStrictEqual(
    await session.query("SELECT to_regclass('bookings')::text AS name"),
    [{ name: null }],
  );
});

Deno.test("runPlan() keeps what was done before a failure and says what is not", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const history = {
    ...BOOKINGS,
    c3: {
      up:
        "CREATE TABLE rooms (id int);\nINSERT INTO rooms SELECT 1;\nALTER TABLE guests ADD COLUMN x int",
    },
    d4: { up: "SELECT 1" },
  };
  const error = await runHistory(session, history).catch((error) => error);
  ok(isRetortError(error, "run/failed"), String(error));
  strictEqual(
    error.message,
    'Cannot upgrade to "c3": relation "guests" does not exist',
  );
  const { applied, failed, notTried } = error.details;
  deepStrictEqual(applied.map((step) => step.revision), ["a1", "b2"]);
  strictEqual(failed.index, 2);
  strictEqual(failed.statement, "ALTER TABLE guests ADD COLUMN x int");
  strictEqual(failed.sqlState, "42P01");
  ok(!failed.partial);
  deepStrictEqual(notTried.map((step) => step.revision), ["d4"]);
  deepStrictEqual(
    await session.query(
      "SELECT to_regclass('rooms')::text AS rooms, (SELECT version_num FROM retort_version) AS at, (SELECT outcome FROM retort_journal WHERE revision = 'c3') AS outcome",
    ),
    [{ rooms: null, at: "b2", outcome: "failed" }],
  );
});

Deno.test("runPlan() leaves an empty database empty when the first step fails", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await rejects(runHistory(session, { a1: { up: "SELECT 1/0" } }));
  deepStrictEqual(
    await session.query(
      "SELECT count(*)::int AS tables FROM pg_class WHERE relnamespace = 'public'::regnamespace",
    ),
    [{ tables: 0 }],
  );
});

Deno.test("runPlan() sends what was recorded before a query and goes on in one transaction", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const transactions: unknown[] = [];
  await runHistory(session, {
    a1: {
      up: async (op) => {
        op.execute("CREATE TABLE numbers AS SELECT 7 AS number");
        const rows = await op.query(
          "SELECT number, txid_current() AS id FROM numbers WHERE number = $1",
          [7],
        );
        transactions.push(rows[0]?.["id"]);
        op.execute("INSERT INTO numbers SELECT 8");
        const [row] = await op.query(
          "SELECT count(*)::int AS count, txid_current() AS id FROM numbers",
        );
        strictEqual(row?.["count"], 2);
        transactions.push(row?.["id"]);
      },
    },
  });
  strictEqual(transactions[0], transactions[1]);
});

Deno.test("runPlan() cuts a migration where a statement cannot run in a transaction", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const events: RunEvent[] = [];
  await runHistory(session, {
    a1: {
      up: `CREATE TABLE t (a int);
CREATE INDEX CONCURRENTLY t_a ON t (a);
CREATE TYPE mood AS ENUM ('sad');
ALTER TYPE mood ADD VALUE 'happy';
CREATE TABLE moods AS SELECT 'happy'::mood AS mood`,
    },
  }, { events });
  deepStrictEqual(
    events.filter((event) => event.kind === "statementStarted")
      .map((event) => event.sql),
    ["CREATE INDEX CONCURRENTLY t_a ON t (a)"],
  );
  deepStrictEqual(
    await session.query(
      "SELECT outcome, jsonb_path_query_array(progress, '$[*].item') AS items FROM retort_journal",
    ),
    [{ outcome: "done", items: [0, 1, 1, 2, 3, 4] }],
  );
});

Deno.test("runPlan() undoes all steps when one transaction holds them all", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const history = { ...BOOKINGS, c3: { up: "SELECT 1/0" } };
  const error = await runHistory(session, history, {
    options: { transaction: "all" },
  }).catch((error) => error);
  ok(isRetortError(error, "run/failed"), String(error));
  deepStrictEqual(error.details.applied, []);
  deepStrictEqual(
    await session.query("SELECT to_regclass('bookings')::text AS name"),
    [{ name: null }],
  );
  const result = await runHistory(session, BOOKINGS, {
    options: { transaction: "all" },
  });
  deepStrictEqual(result.rows, ["b2"]);
});

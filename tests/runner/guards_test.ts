import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { isRetortError } from "../../lib/errors/mod.ts";
import type { LossQuestion } from "../../lib/runner/mod.ts";
import {
  connectTo,
  runHistory,
  type TestHistory,
} from "../support/run_fixture.ts";
import { createTestDatabase } from "../support/test_database.ts";

const FILLED = {
  a1: {
    up:
      "CREATE TABLE t (a int, b text); INSERT INTO t VALUES (1, 'x'), (2, NULL)",
    down: "DROP TABLE t",
  },
  b2: { up: "ALTER TABLE t DROP COLUMN b" },
} satisfies TestHistory;

Deno.test("runPlan() counts what would be lost and refuses to lose it", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const error = await runHistory(session, FILLED).catch((error) => error);
  ok(isRetortError(error, "run/data-loss"), String(error));
  strictEqual(
    error.message,
    'Cannot upgrade to "b2": it would destroy 1 row of column "t.b"',
  );
  deepStrictEqual(error.details.losses, [
    { kind: "column", object: "t.b", rows: 1 },
  ]);
  deepStrictEqual(
    error.details.applied.map(({ revision }) => revision),
    ["a1"],
  );
});

Deno.test("runPlan() loses what somebody agrees to lose", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const questions: LossQuestion[] = [];
  const result = await runHistory(session, FILLED, {
    options: {
      allowDataLoss: async (question) => {
        questions.push(question);
        return await Promise.resolve(question.losses.length === 1);
      },
    },
  });
  deepStrictEqual(result.rows, ["b2"]);
  deepStrictEqual(questions.map(({ revision }) => revision), ["b2"]);
});

Deno.test("runPlan() drops what holds no data without a question", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const history = {
    a1: { up: "CREATE TABLE t (a int)", down: "DROP TABLE t" },
  };
  await runHistory(session, history);
  const result = await runHistory(session, history, { direction: "downgrade" });
  deepStrictEqual(result.rows, []);
});

Deno.test("runPlan() refuses a table whose rows would go with a downgrade", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await runHistory(session, FILLED, { to: "a1" });
  const error = await runHistory(session, FILLED, { direction: "downgrade" })
    .catch((error) => error);
  ok(isRetortError(error, "run/data-loss"), String(error));
  deepStrictEqual(error.details.losses, [
    { kind: "table", object: "t", rows: 2 },
  ]);
});

const ROUNDED =
  "CREATE TABLE t (a numeric(8, 2), at timestamptz, b text); INSERT INTO t VALUES (1.50, '2026-01-01 10:30', 'x'), (2.00, NULL, 'y')";

const CONVERSIONS: readonly {
  readonly name: string;
  readonly up: string;
  readonly message: string | undefined;
}[] = [
  {
    name: "a type without its fractions",
    up: "ALTER TABLE t ALTER COLUMN a TYPE bigint",
    message:
      'it would destroy what the new type cannot hold in 1 row of column "t.a"',
  },
  {
    name: "digits enough",
    up: "ALTER TABLE t ALTER COLUMN a TYPE numeric(8, 1)",
    message: undefined,
  },
  {
    name: "too few digits",
    up: "ALTER TABLE t ALTER COLUMN a TYPE numeric(8, 0)",
    message:
      'it would destroy what the new type cannot hold in 1 row of column "t.a"',
  },
  {
    name: "a day for a time",
    up: "ALTER TABLE t ALTER COLUMN at TYPE date",
    message:
      'it would destroy what the new type cannot hold in 1 row of column "t.at"',
  },
  {
    name: "a type that holds everything",
    up:
      "ALTER TABLE t ALTER COLUMN a TYPE text, ALTER COLUMN b TYPE varchar(9)",
    message: undefined,
  },
  {
    name: "what USING says",
    up: "ALTER TABLE t ALTER COLUMN a TYPE bigint USING ceil(a)",
    message: undefined,
  },
];

for (const { name, up, message } of CONVERSIONS) {
  Deno.test(`runPlan() ${message === undefined ? "converts" : "refuses to round"} a column to ${name}`, async () => {
    await using database = await createTestDatabase();
    await using session = await connectTo(database);
    const history = { a1: { up: ROUNDED }, b2: { up } };
    const error = await runHistory(session, history).then(
      () => undefined,
      (error) => error,
    );
    strictEqual(
      error?.message,
      message && `Cannot upgrade to "b2": ${message}`,
    );
  });
}

Deno.test("runPlan() refuses to drop what the same migration has given another name", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const history = {
    a1: FILLED.a1,
    b2: { up: "ALTER TABLE t RENAME TO u; DROP TABLE u" },
  };
  const error = await runHistory(session, history).catch((error) => error);
  strictEqual(
    error.message,
    'Cannot upgrade to "b2": it would destroy table "u"',
  );
});

Deno.test("runPlan() stops at an applied migration that says something else now", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await runHistory(session, { a1: { up: "CREATE TABLE t (a int)" } });
  const error = await runHistory(session, {
    a1: { up: "CREATE TABLE t (a bigint)" },
    b2: { up: "SELECT 1" },
  }, { contentHash: () => "other" }).catch((error) => error);
  ok(isRetortError(error, "run/changed"), String(error));
  deepStrictEqual(error.details.changed, [{
    revision: "a1",
    difference: ["- CREATE TABLE t (a int);", "+ CREATE TABLE t (a bigint);"],
  }]);
});

Deno.test("runPlan() does not mind another layout of an applied migration", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await runHistory(session, { a1: { up: "CREATE TABLE t (a int)" } });
  const result = await runHistory(session, {
    a1: { up: "-- The table.\ncreate  table t (a integer);" },
    b2: { up: "SELECT 1" },
  }, { contentHash: () => "other" });
  deepStrictEqual(result.rows, ["b2"]);
});

Deno.test("runPlan() refuses a session that cannot write", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await session.execute(["SET default_transaction_read_only = on"]);
  const error = await runHistory(session, FILLED).catch((error) => error);
  ok(isRetortError(error, "run/not-possible"), String(error));
  strictEqual(error.details.reason, "read-only");
});

Deno.test("runPlan() says which privileges are missing before it tries anything", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const role = `poor_${database.name}`;
  await session.execute([`CREATE ROLE ${role}`]);
  await session.execute(["REVOKE CREATE ON SCHEMA public FROM PUBLIC"]);
  try {
    const error = await runHistory(session, FILLED, {
      options: { owner: role },
    }).catch((error) => error);
    ok(isRetortError(error, "run/not-possible"), String(error));
    deepStrictEqual(error.details, {
      reason: "privileges",
      missing: ['CREATE on schema "public"'],
    });
  } finally {
    await session.execute([`DROP ROLE ${role}`]);
  }
});

Deno.test("runPlan() says so when the version table was changed under it", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await using other = await connectTo(database);
  await runHistory(session, FILLED, { to: "a1" });
  const error = await runHistory(session, {
    a1: FILLED.a1,
    b2: {
      up: async (op) => {
        await op.query("SELECT 1");
        await other.execute(["UPDATE retort_version SET version_num = 'x'"]);
      },
    },
  }).catch((error) => error);
  ok(isRetortError(error, "run/failed"), String(error));
  strictEqual(error.details.failed.code, "run/rows-moved");
});

Deno.test("runPlan() says so when the session cannot become the owner", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const error = await runHistory(session, FILLED, {
    options: { owner: "nobody_at_all" },
  }).catch((error) => error);
  ok(isRetortError(error, "run/not-possible"), String(error));
  deepStrictEqual(error.details.missing, [
    'membership in the role "nobody_at_all"',
  ]);
});

for (const rows of [2, 40_000]) {
  Deno.test(`runPlan() does not mind another layout of an applied migration that copies ${rows} rows, but another row`, async () => {
    await using database = await createTestDatabase();
    await using session = await connectTo(database);
    const copying = (first: string, comment = ""): string =>
      `CREATE TABLE t (a int);${comment}\nCOPY t FROM STDIN;\n${first}\n${
        "1\n".repeat(rows - 1)
      }\\.\nSELECT 1`;
    await runHistory(session, { a1: { up: copying("7") } });
    deepStrictEqual(
      await session.query("SELECT count(*)::int AS n FROM t"),
      [{ n: rows }],
    );
    const options = { contentHash: () => "other" };
    const next = { b2: { up: "SELECT 1" } };
    const same = { a1: { up: copying("7", " -- the table") }, ...next };
    deepStrictEqual((await runHistory(session, same, options)).rows, ["b2"]);
    const changed = { a1: { up: copying("8") }, ...next };
    const error = await runHistory(session, changed, options)
      .catch((error) => error);
    ok(isRetortError(error, "run/changed"), String(error));
  });
}

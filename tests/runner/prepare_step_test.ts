import { deepStrictEqual, ok, rejects } from "node:assert/strict";
import { isRetortError } from "../../lib/errors/mod.ts";
import type { LoadedMigration, RunEvent } from "../../lib/runner/mod.ts";
import { connectTo, runHistory } from "../support/run_fixture.ts";
import { createTestDatabase } from "../support/test_database.ts";

const SLOW = { up: "SELECT pg_sleep(0.3)" };

/** What is done with a slow step and the one behind it, in order. */
async function orderOf(second: "text" | "code"): Promise<readonly string[]> {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const order: string[] = [];
  const load = (revision: string): Promise<LoadedMigration> =>
    Promise.resolve({
      revision,
      file: `migrations/${revision}.sql`,
      transaction: "auto",
      upgrade: (op) => {
        order.push(`record ${revision}`);
        op.execute(SLOW.up);
      },
      ...(second === "text" && { isText: true }),
    });
  await runHistory(session, { a1: SLOW, b2: SLOW }, {
    load,
    onEvent: (event: RunEvent) => {
      if (event.kind === "stepFinished") order.push(`end ${event.revision}`);
    },
  });
  return order;
}

Deno.test("runPlan() records the next migration while the server works, if that runs no code", async () => {
  deepStrictEqual(await orderOf("text"), [
    "record a1",
    "record b2",
    "end a1",
    "end b2",
  ]);
});

Deno.test("runPlan() runs a migration's code only when the step before is committed", async () => {
  deepStrictEqual(await orderOf("code"), [
    "record a1",
    "end a1",
    "record b2",
    "end b2",
  ]);
});

Deno.test("runPlan() tells what is wrong with the next migration only when its turn comes", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const history = {
    a1: { up: "CREATE TABLE bookings (id int)" },
    b2: { up: "SELECT 'never closed" },
  };
  await rejects(runHistory(session, history), (error: unknown) => {
    ok(isRetortError(error, "run/failed"));
    deepStrictEqual(error.details.failed.revision, "b2");
    deepStrictEqual(error.details.failed.code, "sql/syntax");
    deepStrictEqual(error.details.applied.map((step) => step.revision), ["a1"]);
    return true;
  });
  deepStrictEqual(
    await session.query("SELECT version_num FROM retort_version"),
    [{ version_num: "a1" }],
  );
});

Deno.test("runPlan() keeps nothing of the next migration when a commit fails", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const history = {
    a1: {
      up:
        "CREATE TABLE rooms (id int UNIQUE DEFERRABLE INITIALLY DEFERRED); INSERT INTO rooms VALUES (1), (1)",
    },
    b2: { up: "CREATE TABLE bookings (id int)" },
  };
  await rejects(runHistory(session, history), (error: unknown) => {
    ok(isRetortError(error, "run/failed"));
    deepStrictEqual(error.details.failed.revision, "a1");
    deepStrictEqual(error.details.notTried.map((step) => step.revision), [
      "b2",
    ]);
    return true;
  });
  deepStrictEqual(
    await session.query(
      "SELECT relname FROM pg_class WHERE relname IN ('rooms', 'bookings')",
    ),
    [],
  );
});

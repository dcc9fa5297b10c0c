import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { setImmediate } from "node:timers";
import { isRetortError } from "../../lib/errors/mod.ts";
import type { RunEvent } from "../../lib/runner/mod.ts";
import {
  connectTo,
  runHistory,
  type TestHistory,
} from "../support/run_fixture.ts";
import { createTestDatabase } from "../support/test_database.ts";
import { wrapSession } from "../support/wrap_session.ts";

const TABLE = {
  a1: { up: "CREATE TABLE t (a int)" },
} satisfies TestHistory;

const ALTERED = {
  ...TABLE,
  b2: { up: "ALTER TABLE t ADD COLUMN b int" },
} satisfies TestHistory;

Deno.test("runPlan() tries a step again until it gets its locks, and names who holds them", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await using reader = await connectTo(database);
  await runHistory(session, TABLE);
  await reader.execute(["BEGIN"]);
  const [row] = await reader.query<{ pid: number }>(
    "SELECT pg_backend_pid() AS pid, (SELECT count(*) FROM t) AS rows",
  );
  const events: RunEvent[] = [];
  const result = await runHistory(session, ALTERED, {
    options: { lockTimeoutMs: 200 },
    openMonitor: () => connectTo(database),
    onEvent: (event) => {
      events.push(event);
      if (event.kind === "retrying" && event.attempt === 3) {
        reader.execute(["COMMIT"]);
      }
    },
  });
  deepStrictEqual(result.rows, ["b2"]);
  const retries = events.filter((event) => event.kind === "retrying");
  ok(retries.length >= 2, `${retries.length} retries`);
  strictEqual(retries[0]?.reason, "canceling statement due to lock timeout");
  deepStrictEqual(retries[0]?.blockers.map(({ pid }) => pid), [row?.pid]);
});

Deno.test("runPlan() gives up when it has tried for long enough", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await using reader = await connectTo(database);
  await runHistory(session, TABLE);
  await reader.execute(["BEGIN", "SELECT FROM t"]);
  const error = await runHistory(session, ALTERED, {
    options: { lockTimeoutMs: 100, lockRetryForMs: 0 },
    openMonitor: () => connectTo(database),
  }).catch((error) => error);
  ok(isRetortError(error, "run/failed"), String(error));
  strictEqual(error.details.failed.sqlState, "55P03");
  strictEqual(error.details.blockers?.length, 1);
  strictEqual(error.details.blockers?.[0]?.state, "idle in transaction");
});

Deno.test("runPlan() lets VALIDATE CONSTRAINT wait beyond the lock timeout", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await using other = await connectTo(database);
  const history = {
    a1: {
      up:
        "CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID",
    },
    b2: { up: "ALTER TABLE t VALIDATE CONSTRAINT c" },
  };
  await runHistory(session, history, { to: "a1" });
  await other.execute(["BEGIN", "LOCK TABLE t IN SHARE UPDATE EXCLUSIVE MODE"]);
  const events: RunEvent[] = [];
  const result = await runHistory(session, history, {
    options: { lockTimeoutMs: 100 },
    openMonitor: () => connectTo(database),
    onEvent: (event) => {
      events.push(event);
      if (event.kind === "waitingForBlockers") other.execute(["COMMIT"]);
    },
  });
  deepStrictEqual(result.rows, ["b2"]);
  deepStrictEqual(events.filter((event) => event.kind === "retrying"), []);
});

Deno.test("runPlan() is stopped by its signal, undoing what was under way", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const controller = new AbortController();
  const running = runHistory(session, {
    ...TABLE,
    b2: { up: "CREATE TABLE u (a int); SELECT pg_sleep(60)" },
    c3: { up: "SELECT 1" },
  }, {
    signal: controller.signal,
    onEvent: (event) => {
      if (event.kind === "stepStarted" && event.revision === "b2") {
        queueMicrotask(() => controller.abort("enough"));
      }
    },
  });
  const error = await running.catch((error) => error);
  ok(isRetortError(error, "run/interrupted"), String(error));
  strictEqual(error.cause, "enough");
  deepStrictEqual(
    error.details.applied.map(({ revision }) => revision),
    ["a1"],
  );
  strictEqual(error.details.interrupted?.revision, "b2");
  deepStrictEqual(
    error.details.notTried.map(({ revision }) => revision),
    ["c3"],
  );
  await using other = await connectTo(database);
  deepStrictEqual(
    await other.query(
      "SELECT to_regclass('u')::text AS u, (SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS locks",
    ),
    [{ u: null, locks: 0 }],
  );
});

Deno.test("runPlan() sends nothing while a request to cancel is on its way", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const controller = new AbortController();
  const order: string[] = [];
  const slow = wrapSession(session, {
    cancel: async () => {
      order.push("asked to cancel");
      // Long enough for whoever does not wait to send something.
      for (let turn = 0; turn < 20; turn++) {
        await new Promise((resolve) => void setImmediate(resolve));
      }
      await session.cancel();
      order.push("cancelled");
    },
    execute: (statements) => {
      order.push("sent");
      return session.execute(statements);
    },
  });
  const error = await runHistory(slow, {
    ...TABLE,
    b2: { up: "INSERT INTO t VALUES (1)" },
    c3: { up: "DROP TABLE t" },
  }, {
    signal: controller.signal,
    options: {
      allowDataLoss: () => {
        order.length = 0;
        controller.abort("enough");
        return Promise.reject(new Error("Nobody answered"));
      },
    },
  }).catch((error) => error);
  ok(isRetortError(error, "run/interrupted"), String(error));
  deepStrictEqual(order.slice(0, 3), ["asked to cancel", "cancelled", "sent"]);
});

Deno.test("runPlan() is stopped by its signal although a migration's code never ends", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const controller = new AbortController();
  const error = await runHistory(session, {
    a1: {
      up: async (op) => {
        await op.query("CREATE TABLE t (a int)");
        controller.abort("enough");
        await new Promise(() => {});
      },
    },
  }, { signal: controller.signal }).catch((error) => error);
  ok(isRetortError(error, "run/interrupted"), String(error));
  strictEqual(error.cause, "enough");
  deepStrictEqual(
    await session.query("SELECT to_regclass('t')::text AS name"),
    [{ name: null }],
  );
});

Deno.test("runPlan() applies each migration once however many run at a time", async () => {
  await using database = await createTestDatabase();
  const history: TestHistory = Object.fromEntries(
    Array.from({ length: 12 }, (_, place) => [
      `r${String(place).padStart(2, "0")}`,
      { up: `CREATE TABLE t${place} (a int)` },
    ]),
  );
  async function run(): Promise<number> {
    await using session = await connectTo(database);
    return (await runHistory(session, history)).applied.length;
  }
  const counts = await Promise.all(Array.from({ length: 10 }, run));
  deepStrictEqual(counts.filter((count) => count > 0), [12]);
});

Deno.test("runPlan() does not wait for another project's run in the same database", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await using other = await connectTo(database);
  const versionTable = { schema: "other", name: "versions" };
  await runHistory(session, {
    a1: {
      up: async (op) => {
        op.execute("CREATE TABLE t (a int)");
        await op.query("SELECT 1");
        await runHistory(other, { z1: { up: "SELECT 1" } }, {
          options: { versionTable, lockWaitMs: 0 },
        });
      },
    },
  });
  deepStrictEqual(
    await session.query(
      "SELECT (SELECT version_num FROM retort_version) AS one, (SELECT version_num FROM other.versions) AS two, (SELECT revision FROM other.versions_journal) AS journal",
    ),
    [{ one: "a1", two: "z1", journal: "z1" }],
  );
});

Deno.test("runPlan() keeps runs apart with a lease, too", async () => {
  await using database = await createTestDatabase();
  async function run(): Promise<number> {
    await using session = await connectTo(database);
    const result = await runHistory(session, ALTERED, {
      options: {
        lock: "lease",
        versionTable: { schema: "meta", name: "retort_version" },
      },
      openMonitor: () => connectTo(database),
    });
    return result.applied.length;
  }
  const counts = await Promise.all(Array.from({ length: 8 }, () => run()));
  deepStrictEqual(counts.filter((count) => count > 0), [2]);
});

Deno.test("runPlan() notes nothing once its lease was taken over while a statement ran by itself", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  const error = await runHistory(session, {
    a1: {
      transaction: "none",
      up:
        "DO $$ BEGIN UPDATE retort_lease SET token = token + 1; END $$; CREATE TABLE t (a int)",
    },
  }, {
    options: { lock: "lease" },
    openMonitor: () => connectTo(database),
  }).catch((error) => error);
  ok(isRetortError(error, "run/failed"), String(error));
  strictEqual(
    error.details.failed.reason,
    "the lease was taken over by another run",
  );
  deepStrictEqual(
    await session.query(
      "SELECT outcome, progress -> -1 ->> 'event' AS event, to_regclass('t') AS t FROM retort_journal",
    ),
    [{ outcome: "running", event: "started", t: null }],
  );
});

Deno.test("runPlan() does without a second session where the server takes none", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  let attempts = 0;
  const result = await runHistory(session, {
    a1: { up: "SELECT pg_sleep(0.3)" },
    b2: { up: "SELECT pg_sleep(0.3)" },
  }, {
    options: { lockTimeoutMs: 50 },
    openMonitor: () => {
      attempts++;
      return Promise.reject(new Error("Too many connections"));
    },
  });
  deepStrictEqual(result.rows, ["b2"]);
  strictEqual(attempts, 2);
});

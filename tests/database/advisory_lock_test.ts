import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import {
  acquireAdvisoryLock,
  advisoryLockKey,
  connect,
  findLockHolder,
  type LockWait,
} from "../../lib/database/mod.ts";
import { isRetortError } from "../../lib/errors/mod.ts";
import { createTestDatabase } from "../support/test_database.ts";

Deno.test("advisoryLockKey() differs by database, schema and table", () => {
  const subject = {
    database: "app",
    schema: "public",
    table: "retort_version",
  };
  strictEqual(advisoryLockKey(subject), advisoryLockKey({ ...subject }));
  const keys = new Set([
    advisoryLockKey(subject),
    advisoryLockKey({ ...subject, database: "other" }),
    advisoryLockKey({ ...subject, schema: "billing" }),
    advisoryLockKey({ ...subject, table: "versions" }),
  ]);
  strictEqual(keys.size, 4);
  for (const key of keys) strictEqual(key, BigInt.asIntN(64, key));
});

for (const key of [42n, -42n, 2n ** 63n - 1n, -(2n ** 63n)]) {
  Deno.test(`findLockHolder() finds the holder of key ${key}`, async () => {
    await using database = await createTestDatabase();
    await using one = await connect(database.settings);
    await using two = await connect(database.settings);
    await using _lock = await acquireAdvisoryLock(one, { key, waitMs: 0 });
    const [self] = await one.query("SELECT pg_backend_pid() AS pid");
    const holder = await findLockHolder(two, key);
    strictEqual(holder?.pid, self?.["pid"]);
    strictEqual(holder?.application, "retort tests");
    ok(holder?.ageMs !== undefined);
  });
}

Deno.test("acquireAdvisoryLock() names the holder when it gives up", async () => {
  await using database = await createTestDatabase();
  await using one = await connect(database.settings);
  await using two = await connect(database.settings);
  const key = 7n;
  await using _lock = await acquireAdvisoryLock(one, { key, waitMs: 0 });
  const waits: LockWait[] = [];
  await rejects(
    acquireAdvisoryLock(two, {
      key,
      waitMs: 200,
      onWait: (wait) => waits.push(wait),
    }),
    (error: unknown) => {
      ok(isRetortError(error, "run/lock-timeout"));
      ok(error.details.waitedMs >= 200);
      strictEqual(error.details.holder?.user, database.settings.user);
      return true;
    },
  );
  strictEqual(waits.length, 1);
  strictEqual(waits[0]?.holder?.application, "retort tests");
});

Deno.test("acquireAdvisoryLock() gets the lock once the holder lets go, and its waiting blocks no concurrent index build", async () => {
  await using database = await createTestDatabase();
  await using one = await connect(database.settings);
  await using worker = await connect(database.settings);
  await using two = await connect(database.settings);
  await worker.execute(["CREATE TABLE t AS SELECT 1 AS a"]);
  const first = await acquireAdvisoryLock(one, { key: 1n, waitMs: 0 });
  const waiting = acquireAdvisoryLock(two, { key: 1n, waitMs: 30_000 });
  await worker.execute(["CREATE INDEX CONCURRENTLY t_a ON t (a)"]);
  deepStrictEqual(
    await worker.query(
      "SELECT indisvalid FROM pg_index WHERE indexrelid = 't_a'::regclass",
    ),
    [{ indisvalid: true }],
  );
  await first[Symbol.asyncDispose]();
  await using second = await waiting;
  await second.verify();
});

Deno.test("acquireAdvisoryLock() stops waiting when it is told to", async () => {
  await using database = await createTestDatabase();
  await using one = await connect(database.settings);
  await using two = await connect(database.settings);
  await using _lock = await acquireAdvisoryLock(one, { key: 1n, waitMs: 0 });
  const controller = new AbortController();
  const waiting = acquireAdvisoryLock(two, {
    key: 1n,
    waitMs: 30_000,
    signal: controller.signal,
    onWait: () => controller.abort(),
  });
  await rejects(waiting, { name: "AbortError" });
});

Deno.test("verify() notices that the lock's session was ended", async () => {
  await using database = await createTestDatabase();
  await using one = await connect(database.settings);
  await using two = await connect(database.settings);
  await using lock = await acquireAdvisoryLock(one, { key: 1n, waitMs: 0 });
  await lock.verify();
  const holder = await findLockHolder(two, 1n);
  await two.query("SELECT pg_terminate_backend($1)", [holder?.pid]);
  await rejects(lock.verify(), { code: "run/lock-lost" });
  await rejects(one.query("SELECT 1"), { code: "database/connection-lost" });
});

Deno.test("verify() notices that the lock was released behind its back", async () => {
  await using database = await createTestDatabase();
  await using one = await connect(database.settings);
  const lock = await acquireAdvisoryLock(one, { key: 1n, waitMs: 0 });
  await one.query("SELECT pg_advisory_unlock_all()");
  await rejects(lock.verify(), { code: "run/lock-lost" });
  await rejects(async () => await lock[Symbol.asyncDispose](), {
    code: "run/lock-lost",
  });
});

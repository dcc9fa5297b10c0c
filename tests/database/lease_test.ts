import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import {
  acquireLease,
  connect,
  databaseSettings,
  type HeldLock,
  type ServerSettings,
  type Session,
} from "../../lib/database/mod.ts";
import { isRetortError } from "../../lib/errors/mod.ts";
import { eventually } from "../support/eventually.ts";
import { createTestDatabase } from "../support/test_database.ts";
import { startPooler } from "../support/test_pooler.ts";
import { testWhenPossible, whyWithout } from "../support/test_when_possible.ts";
import { startTestServer } from "../support/test_server.ts";

interface Taking {
  readonly session: Session;
  readonly settings: ServerSettings;
  readonly holder: string;
  readonly waitMs?: number;
  readonly durationMs?: number;
}

function take({ session, settings, ...options }: Taking): Promise<HeldLock> {
  return acquireLease(session, {
    table: { schema: "public", name: "retort_lease" },
    durationMs: 600,
    waitMs: 0,
    openHeartbeat: () => connect(settings),
    ...options,
  });
}

Deno.test("acquireLease() keeps others out as long as it is held, longer than it lasts unrenewed", async () => {
  await using database = await createTestDatabase();
  const { settings } = database;
  await using one = await connect(settings);
  await using two = await connect(settings);
  {
    await using first = await take({ session: one, settings, holder: "first" });
    await rejects(
      take({ session: two, settings, holder: "second", waitMs: 1500 }),
      (error: unknown) => {
        ok(isRetortError(error, "run/lock-timeout"));
        strictEqual(error.details.holder?.application, "first");
        return true;
      },
    );
    await first.verify();
  }
  await using second = await take({ session: two, settings, holder: "second" });
  await second.verify();
});

Deno.test("a run that lost its lease cannot commit any more", async () => {
  await using database = await createTestDatabase();
  const { settings } = database;
  await using one = await connect(settings);
  await using two = await connect(settings);
  const first = await take({ session: one, settings, holder: "first" });
  await one.execute(["CREATE TABLE t (a int)"]);
  await two.execute(["UPDATE retort_lease SET expires_at = '-infinity'"]);
  await using _second = await take({
    session: two,
    settings,
    holder: "second",
    durationMs: 60_000,
  });
  await rejects(first.verify(), { code: "run/lock-lost" });
  await rejects(
    one.execute([
      "BEGIN",
      "INSERT INTO t VALUES (1)",
      ...first.fence,
      "COMMIT",
    ]),
    { code: "database/statement-failed" },
  );
  await one.execute(["ROLLBACK"]);
  deepStrictEqual(await one.query("SELECT a FROM t"), []);
  await first[Symbol.asyncDispose]();
  const [row] = await two.query("SELECT holder FROM retort_lease");
  strictEqual(row?.["holder"], "second");
});

Deno.test("nobody takes a lease over between its fence and the commit", async () => {
  await using database = await createTestDatabase();
  const { settings } = database;
  await using one = await connect(settings);
  await using two = await connect(settings);
  await using watcher = await connect(settings);
  const first = await take({ session: one, settings, holder: "first" });
  await one.execute(["BEGIN", ...first.fence]);
  const taking = take({
    session: two,
    settings,
    holder: "second",
    waitMs: 30_000,
  });
  await eventually(async () => {
    const rows = await watcher.query(
      "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%INSERT INTO public.retort_lease%'",
    );
    return rows.length > 0 ? rows : undefined;
  });
  await one.execute(["COMMIT"]);
  await first[Symbol.asyncDispose]();
  await using second = await taking;
  await second.verify();
});

Deno.test("twenty sessions that take the lease at once take it one after another", async () => {
  await using database = await createTestDatabase();
  const { settings } = database;
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      await using session = await connect(settings);
      await using _lease = await take({
        session,
        settings,
        holder: `${index}`,
        waitMs: 60_000,
        durationMs: 10_000,
      });
      inside++;
      most = Math.max(most, inside);
      await session.query("SELECT pg_sleep(0.01)");
      inside--;
    }),
  );
  strictEqual(most, 1);
});

testWhenPossible(
  "acquireLease() works through PgBouncer in transaction mode",
  whyWithout("pgbouncer"),
  async () => {
    await using server = await startTestServer();
    await using pooler = await startPooler({
      mode: "transaction",
      port: server.port,
    });
    const settings = await databaseSettings({
      database: pooler.url("postgres"),
      environment: {},
      folder: "/",
    });
    if (settings.kind !== "server") throw new Error("Not a server");
    await using one = await connect(settings);
    await using two = await connect(settings);
    await using lease = await take({ session: one, settings, holder: "first" });
    await rejects(take({ session: two, settings, holder: "second" }), {
      code: "run/lock-timeout",
    });
    await one.execute([
      "BEGIN",
      "CREATE TABLE t (a int)",
      ...lease.fence,
      "COMMIT",
    ]);
    await lease.verify();
  },
);

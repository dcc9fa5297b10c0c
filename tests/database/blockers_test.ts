import { deepStrictEqual, rejects, strictEqual } from "node:assert/strict";
import {
  connect,
  describeBlocker,
  findBlockers,
  type Session,
} from "../../lib/database/mod.ts";
import { eventually } from "../support/eventually.ts";
import { createTestDatabase } from "../support/test_database.ts";

async function pidOf(session: Session): Promise<number> {
  const [row] = await session.query<{ readonly pid: number }>(
    "SELECT pg_backend_pid() AS pid",
  );
  if (!row) throw new Error("No row");
  return row.pid;
}

Deno.test("findBlockers() names the session in front of a waiting one", async () => {
  await using database = await createTestDatabase();
  await using holder = await connect(database.settings);
  await using waiter = await connect({
    ...database.settings,
    applicationName: "waiter",
  });
  await using watcher = await connect(database.settings);
  const holderPid = await pidOf(holder);
  const waiterPid = await pidOf(waiter);
  await holder.execute(["CREATE TABLE t (a int)"]);
  await holder.execute(["BEGIN"]);
  await holder.execute(["SELECT a FROM t"]);
  const waiting = waiter.execute(["ALTER TABLE t ADD b int"]);
  const refused = rejects(waiting, { code: "database/statement-failed" });
  const blockers = await eventually(async () => {
    const found = await findBlockers(watcher, waiterPid);
    return found.length > 0 ? found : undefined;
  });
  deepStrictEqual(
    blockers.map(({ pid, user, application, state, query }) => ({
      pid,
      user,
      application,
      state,
      query,
    })),
    [{
      pid: holderPid,
      user: database.settings.user,
      application: "retort tests",
      state: "idle in transaction",
      query: "SELECT a FROM t",
    }],
  );
  await waiter.cancel();
  await refused;
  deepStrictEqual(await findBlockers(watcher, waiterPid), []);
});

Deno.test("describeBlocker() says what is known and no more", () => {
  strictEqual(describeBlocker({ pid: 0 }), "pid 0");
  strictEqual(
    describeBlocker({
      pid: 4711,
      user: "anna",
      application: "app",
      host: "10.0.0.7",
      state: "idle in transaction",
      ageMs: 12_345,
    }),
    'pid 4711 ("app" of "anna" from 10.0.0.7, idle in transaction, for 12.3 s)',
  );
});

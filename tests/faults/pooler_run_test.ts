import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import {
  connect,
  databaseSettings,
  type Session,
} from "../../lib/database/mod.ts";
import { eventually } from "../support/eventually.ts";
import { type CliResult, runCli } from "../support/run_cli.ts";
import { temporaryProject } from "../support/temporary_project.ts";
import { startPooler } from "../support/test_pooler.ts";
import { testWhenPossible, whyWithout } from "../support/test_when_possible.ts";
import { startTestServer } from "../support/test_server.ts";
import { spawnRun } from "./spawn_run.ts";

const MIGRATIONS = {
  "migrations/r01_one.sql":
    "-- One\n-- retort:revision r01\n-- retort:down-revision\n-- retort:upgrade\nCREATE TABLE t (a int);\n",
  "migrations/r02_two.sql":
    "-- Two\n-- retort:revision r02\n-- retort:down-revision r01\n-- retort:upgrade\nSELECT pg_sleep(1.5);\nINSERT INTO t VALUES (2);\n",
};

async function open(database: string): Promise<Session> {
  const settings = await databaseSettings({
    database,
    environment: {},
    folder: "/",
  });
  if (settings.kind !== "server") throw new Error("Not a server");
  return await connect(settings);
}

testWhenPossible(
  "through PgBouncer in transaction mode a run is refused, or holds a lease when told to",
  whyWithout("pgbouncer"),
  async (t) => {
    await using server = await startTestServer();
    await using pooler = await startPooler({
      mode: "transaction",
      port: server.port,
    });
    await using project = await temporaryProject(MIGRATIONS);
    const run = (...args: readonly string[]): Promise<CliResult> =>
      runCli(["upgrade", "head", ...args], {
        cwd: project.path,
        env: { DATABASE_URL: pooler.url("postgres") },
      });
    await using session = await open(server.url("postgres"));
    await t.step("refused before anything is tried", async () => {
      const { code, stderr } = await run();
      strictEqual(code, 1);
      ok(stderr.includes("run/not-possible"), stderr);
      ok(stderr.includes("--lock lease"), stderr);
      deepStrictEqual(
        await session.query("SELECT to_regclass('retort_version') AS version"),
        [{ version: null }],
      );
    });
    await t.step(
      "two runs at once with a lease apply each migration once",
      async () => {
        const runs = await Promise.all([
          run("--lock", "lease"),
          run("--lock", "lease"),
        ]);
        deepStrictEqual(
          runs.filter(({ code }) => code !== 0).map(({ stderr }) => stderr),
          [],
        );
        deepStrictEqual(
          await session.query(
            "SELECT (SELECT count(*)::int FROM t) AS rows, (SELECT count(*)::int FROM retort_journal) AS entries",
          ),
          [{ rows: 1, entries: 2 }],
        );
      },
    );
  },
);

testWhenPossible(
  "through PgBouncer in session mode a run needs nothing special",
  whyWithout("pgbouncer"),
  async () => {
    await using server = await startTestServer();
    await using pooler = await startPooler({
      mode: "session",
      port: server.port,
    });
    await using project = await temporaryProject(MIGRATIONS);
    const { code, stderr } = await runCli(["upgrade", "head"], {
      cwd: project.path,
      env: { DATABASE_URL: pooler.url("postgres") },
    });
    strictEqual(code, 0, stderr);
  },
);

/** The second one takes its time for the first run that comes to it. */
const SLOW_MIGRATIONS = {
  "migrations/r01_one.sql":
    "-- One\n-- retort:revision r01\n-- retort:down-revision\n-- retort:upgrade\nCREATE TABLE t (a int);\nCREATE TABLE gate AS SELECT 6 AS seconds;\n",
  "migrations/r02_two.sql":
    "-- Two\n-- retort:revision r02\n-- retort:down-revision r01\n-- retort:upgrade\nINSERT INTO t VALUES (2);\nSELECT pg_sleep(seconds) FROM gate;\n",
};

Deno.test("a run with a lease that is frozen and overtaken commits nothing when it wakes up", async () => {
  await using server = await startTestServer();
  await using project = await temporaryProject(SLOW_MIGRATIONS);
  await using session = await open(server.url("postgres"));
  const start = (): ReturnType<typeof spawnRun> =>
    spawnRun({
      folder: project.path,
      url: server.url("postgres"),
      args: ["--lock", "lease"],
    });
  const frozen = start();
  await eventually(async () => {
    const rows = await session.query(
      "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'",
    );
    return rows.length > 0 ? rows : undefined;
  });
  frozen.child.kill("SIGSTOP");
  // What time would do to a lease that nobody renews.
  await session.execute([
    "UPDATE retort_lease SET expires_at = '-infinity'",
    "UPDATE gate SET seconds = 0",
  ]);
  const second = await start().end();
  strictEqual(second.code, 0, second.output);
  frozen.child.kill("SIGCONT");
  const first = await frozen.end();
  strictEqual(first.code, 1, first.output);
  ok(first.output.includes("the lease was taken over by another run"));
  deepStrictEqual(
    await session.query(
      "SELECT (SELECT count(*)::int FROM t) AS rows, (SELECT array_agg(revision || ' ' || outcome ORDER BY id) FROM retort_journal) AS entries",
    ),
    [{ rows: 1, entries: ["r01 done", "r02 done"] }],
    `${first.output}\n${second.output}`,
  );
});

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { connect, type Session } from "../../lib/database/mod.ts";
import { eventually } from "../support/eventually.ts";
import { temporaryProject } from "../support/temporary_project.ts";
import { createTestDatabase } from "../support/test_database.ts";
import { spawnRun } from "./spawn_run.ts";

const HELD_MS = 20_000;
const LOCK_TIMEOUT_MS = 2_000;
/** What scheduling on a busy machine may add to a wait. */
const MARGIN_MS = 1_500;

function migration(sql: string): string {
  return `-- One step
-- retort:revision r01
-- retort:down-revision
-- retort:upgrade
${sql}
`;
}

/** Reads a table again and again and gives the longest time that one read took. */
async function longestRead(
  session: Session,
  { until }: { readonly until: Promise<unknown> },
): Promise<number> {
  let longest = 0;
  let isOver = false;
  until.then(() => isOver = true);
  while (!isOver) {
    const started = performance.now();
    await session.query("SELECT count(*) FROM hot");
    longest = Math.max(longest, performance.now() - started);
  }
  return longest;
}

Deno.test("readers of a hot table never queue behind a migration for longer than the lock timeout, and it succeeds in the end", async () => {
  await using database = await createTestDatabase();
  await using project = await temporaryProject({
    "migrations/r01_one.sql": migration("ALTER TABLE hot ADD COLUMN b int;"),
  });
  await using holder = await connect(database.settings);
  await using reader = await connect(database.settings);
  await holder.execute(["CREATE TABLE hot AS SELECT 1 AS a"]);
  await holder.execute(["BEGIN"]);
  await holder.execute(["SELECT a FROM hot"]);
  const letGo = new Promise((resolve) => setTimeout(resolve, HELD_MS))
    .then(() => holder.execute(["COMMIT"]));
  const run = spawnRun({ folder: project.path, url: database.url }).end();
  const longest = await longestRead(reader, { until: run });
  await letGo;
  const { code, output } = await run;
  strictEqual(code, 0, output);
  ok(
    longest < LOCK_TIMEOUT_MS + MARGIN_MS,
    `The longest read took ${longest} ms`,
  );
  ok(output.includes("idle in transaction"), output);
});

Deno.test("a run that waits for another keeps no concurrent index build from ending", async () => {
  await using database = await createTestDatabase();
  await using project = await temporaryProject({
    "migrations/r01_one.sql": migration(
      "CREATE INDEX CONCURRENTLY hot_a ON hot (a);",
    ),
  });
  await using holder = await connect(database.settings);
  await using watcher = await connect(database.settings);
  await holder.execute(["CREATE TABLE hot AS SELECT 1 AS a"]);
  await holder.execute(["BEGIN"]);
  await holder.execute(["INSERT INTO hot VALUES (2)"]);
  const start = (): Promise<{ code: number; output: string }> =>
    spawnRun({ folder: project.path, url: database.url }).end();
  const first = start();
  await eventually(async () => {
    const rows = await watcher.query(
      "SELECT 1 FROM pg_stat_progress_create_index WHERE datname = current_database()",
    );
    return rows.length === 1 ? rows : undefined;
  });
  const second = start();
  await eventually(async () => {
    const rows = await watcher.query(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_try_advisory_lock%' AND state = 'idle'",
    );
    return rows.length > 0 ? rows : undefined;
  });
  await holder.execute(["COMMIT"]);
  const ends = await Promise.all([first, second]);
  deepStrictEqual(
    ends.filter(({ code }) => code !== 0).map(({ output }) => output),
    [],
  );
  deepStrictEqual(
    await watcher.query(
      "SELECT indisvalid FROM pg_index WHERE indexrelid = 'hot_a'::regclass",
    ),
    [{ indisvalid: true }],
  );
});

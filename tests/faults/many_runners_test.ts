import { deepStrictEqual, ok } from "node:assert/strict";
import { connect } from "../../lib/database/mod.ts";
import { faultProject } from "../support/fault_project.ts";
import { createTestDatabase } from "../support/test_database.ts";

import { type RunEnd, spawnRun } from "./spawn_run.ts";

const RUNNERS = 20;

interface Crowd {
  readonly runs: readonly RunEnd[];
  readonly durationMs: number;
}

async function runAtOnce(folder: string, url: string): Promise<Crowd> {
  const started = performance.now();
  const runs = await Promise.all(
    Array.from(
      { length: RUNNERS },
      () => spawnRun({ folder, url }).end(),
    ),
  );
  return { runs, durationMs: performance.now() - started };
}

Deno.test("twenty runs at once on an empty database apply each migration once and all succeed", async () => {
  await using project = await faultProject();
  await using database = await createTestDatabase();
  await using alone = await createTestDatabase();
  const one = performance.now();
  await spawnRun({ folder: project.path, url: alone.url }).end();
  const aloneMs = performance.now() - one;
  const first = await runAtOnce(project.path, database.url);
  deepStrictEqual(
    first.runs.filter(({ code }) => code !== 0).map(({ output }) => output),
    [],
  );
  const applying = first.runs.filter(({ output }) => output.includes("↑ r01"));
  deepStrictEqual(applying.length, 1);
  await using session = await connect(database.settings);
  deepStrictEqual(
    await session.query(`
SELECT (SELECT count(*) FROM retort_journal)::int AS entries,
  (SELECT count(DISTINCT revision) FROM retort_journal WHERE outcome = 'done')::int AS done,
  (SELECT n FROM counter) AS counter,
  (SELECT count(*) FROM (SELECT FROM ledger GROUP BY revision, part HAVING count(*) > 1) twice)::int AS twice`),
    [{ entries: 60, done: 60, counter: 6, twice: 0 }],
  );
  const nothing = await runAtOnce(project.path, database.url);
  ok(
    first.durationMs < nothing.durationMs + 3 * aloneMs,
    `${first.durationMs} ms for all, ${aloneMs} ms for one, ${nothing.durationMs} ms for nothing to do`,
  );
});

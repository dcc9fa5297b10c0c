// deno-lint-ignore-file no-console
/**
 * Measures reading and comparing a big schema: `deno task bench:diff`.
 * It starts a server of its own, or uses `RETORT_TEST_DATABASE_URL`.
 */
import { connect, type Session } from "../../lib/database/mod.ts";
import { diff } from "../../lib/diff/mod.ts";
import { schemaSql } from "../../lib/dump/mod.ts";
import { inspectDatabase } from "../../lib/inspect/mod.ts";
import { EMPTY_SCHEMA } from "../../lib/schema/mod.ts";
import { dumpSchema } from "../../tests/support/dump_schema.ts";
import { createTestDatabase } from "../../tests/support/test_database.ts";
import { benchSchema, FULL_SIZE } from "./bench_schema.ts";

const ROUNDS = 5;

/** The least time of several rounds: what is left is the machine's noise. */
async function measure(
  name: string,
  run: () => unknown,
): Promise<readonly [string, string]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return [
    name,
    `${Math.round(sorted[0] ?? 0)} ms (median ${
      Math.round(sorted[Math.floor(ROUNDS / 2)] ?? 0)
    })`,
  ];
}

async function build(session: Session): Promise<void> {
  await session.execute(benchSchema(FULL_SIZE));
  await session.execute(["ANALYZE"]);
}

async function main(): Promise<void> {
  await using database = await createTestDatabase();
  await using session = await connect(database.settings);
  await build(session);
  const found = await inspectDatabase(session);
  const same = await inspectDatabase(session);
  const empty = { model: EMPTY_SCHEMA, dependencies: [] };
  const rows = [
    await measure("inspect", () => inspectDatabase(session)),
    await measure("diff of two equal schemas", () => diff(found, same)),
    await measure("diff from nothing", () => diff(empty, found)),
    await measure("dump as SQL", () => schemaSql(diff(empty, found), found)),
    await measure("pg_dump --schema-only", () => dumpSchema(database)),
  ];
  const { tables, routines, views } = FULL_SIZE;
  console.log(
    `${tables} tables, ${tables * 10} columns, ${
      tables * 2
    } indexes, ${tables} foreign keys, ${routines} functions, ${views} views`,
  );
  for (const [name, time] of rows) console.log(`${name.padEnd(28)} ${time}`);
}

if (import.meta.main) await main();

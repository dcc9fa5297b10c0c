// deno-lint-ignore-file no-console
/**
 * Measures reading and comparing a big schema: `deno task bench:diff`. It starts
 * a server of its own, measures in the process and from process start, beside
 * `pg_dump` and drizzle-kit, and with ALEMBIC=/path/to/alembic beside Alembic.
 * RETORT_BINARY names the executable to measure, instead of the checkout.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { connect } from "../../lib/database/mod.ts";
import { diff } from "../../lib/diff/mod.ts";
import { schemaSql } from "../../lib/dump/mod.ts";
import { inspectDatabase } from "../../lib/inspect/mod.ts";
import {
  type Column,
  EMPTY_SCHEMA,
  type ObservedSchema,
} from "../../lib/schema/mod.ts";
import {
  createTestDatabase,
  type TestDatabase,
} from "../../tests/support/test_database.ts";
import { benchSchema, FULL_SIZE } from "./bench_schema.ts";
import {
  alembicPython,
  diffContenders,
  timeDrizzle,
  writeProject,
} from "./diff_contenders.ts";
import { type Measured, measureInTurn } from "./measure.ts";
import { resultTable } from "./result_table.ts";

const ROUNDS = 7;

async function measure(
  name: string,
  run: () => unknown,
): Promise<Measured> {
  const timesMs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await run();
    timesMs.push(performance.now() - start);
  }
  return { name, timesMs };
}

/** The schema with a column of every hundredth table retyped. */
function retyped(schema: ObservedSchema): ObservedSchema {
  const wider = (column: Column): Column =>
    column.name === "name" ? { ...column, type: "text" } : column;
  const tables = schema.model.tables.map((table, at) =>
    at % 100 === 0 ? { ...table, columns: table.columns.map(wider) } : table
  );
  return { ...schema, model: { ...schema.model, tables } };
}

async function inProcess(
  database: TestDatabase,
): Promise<readonly Measured[]> {
  await using session = await connect(database.settings);
  const inspected = await measure("inspect", () => inspectDatabase(session));
  const found = await inspectDatabase(session);
  const same = await inspectDatabase(session);
  const other = retyped(same);
  const empty = { model: EMPTY_SCHEMA, dependencies: [] };
  return [
    inspected,
    await measure("diff, nothing differs", () => diff(found, same)),
    await measure("diff, 10 columns differ", () => diff(found, other)),
    await measure("diff from nothing", () => diff(empty, found)),
    await measure("dump as SQL", () => schemaSql(diff(empty, found), found)),
  ];
}

async function fromProcessStart(
  database: TestDatabase,
  { folder, runs }: { readonly folder: string; readonly runs: number },
): Promise<readonly Measured[]> {
  await writeProject(folder, benchSchema(FULL_SIZE));
  const python = alembicPython();
  return await measureInTurn(runs, {
    setUp: () => Promise.resolve({ [Symbol.asyncDispose]: async () => {} }),
    contenders: () => diffContenders({ folder, database, python }),
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { runs: { type: "string", default: "3" } },
  });
  const { tables, routines, views } = FULL_SIZE;
  console.log(
    `${tables} tables, ${tables * 10} columns, ${
      tables * 2
    } indexes, ${tables} foreign keys, ${routines} functions, ${views} views\n`,
  );
  await using database = await createTestDatabase();
  {
    await using session = await connect(database.settings);
    await session.execute(benchSchema(FULL_SIZE));
    await session.execute(["ANALYZE"]);
  }
  console.log(`${resultTable(await inProcess(database))}\n`);
  const folder = await mkdtemp(join(tmpdir(), "retort-bench-"));
  try {
    const runs = Number(values.runs);
    const results = await fromProcessStart(database, { folder, runs });
    console.log(`${resultTable(results)}\n`);
    console.log(await timeDrizzle({ folder, database }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await main();

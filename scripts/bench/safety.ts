// deno-lint-ignore-file no-console
/**
 * Measures what safety costs: the same migrations sent as bare transactions
 * that only move the version table, and by the runner with its journal, its
 * checks and its lock, in messages and in time.
 *
 *     deno task bench:safety [--migrations 500] [--runs 5]
 */
import { parseArgs } from "node:util";
import { connect, type Session } from "../../lib/database/mod.ts";
import {
  runHistory,
  type TestHistory,
} from "../../tests/support/run_fixture.ts";
import {
  createTestDatabase,
  type TestDatabase,
} from "../../tests/support/test_database.ts";

interface Way {
  readonly name: string;
  readonly run: (
    session: Session,
    database: TestDatabase,
  ) => Promise<unknown>;
}

interface Cost {
  readonly ms: number;
  readonly messages: number;
}

const { values } = parseArgs({
  options: {
    migrations: { type: "string", default: "500" },
    runs: { type: "string", default: "5" },
  },
});
const count = Number(values.migrations);

const history: TestHistory = Object.fromEntries(
  Array.from({ length: count }, (_, index) => [
    `r${index}`,
    { up: `CREATE TABLE table_${index} (id bigint PRIMARY KEY, name text)` },
  ]),
);

async function runBare(session: Session): Promise<void> {
  await session.execute(["CREATE TABLE version (id text PRIMARY KEY)"]);
  for (const [revision, { up }] of Object.entries(history)) {
    await session.execute([
      "BEGIN",
      `${up}`,
      "DELETE FROM version",
      `INSERT INTO version VALUES ('${revision}')`,
      "COMMIT",
    ]);
  }
}

const WAYS: readonly Way[] = [
  { name: "bare transactions", run: runBare },
  {
    name: "runner, advisory lock and journal",
    run: (session, database) =>
      runHistory(session, history, {
        openMonitor: () => connect(database.settings),
      }),
  },
  {
    name: "runner, lease and journal",
    run: (session, database) =>
      runHistory(session, history, {
        options: { lock: "lease" },
        openMonitor: () => connect(database.settings),
      }),
  },
];

/** A session that counts what is sent on it. */
function counting(session: Session): Session & { readonly sent: () => number } {
  let sent = 0;
  return {
    kind: session.kind,
    description: session.description,
    serverVersion: session.serverVersion,
    processId: session.processId,
    sent: () => sent,
    query: (sql, parameters) => (sent++, session.query(sql, parameters)),
    queryAll: (queries) => (sent++, session.queryAll(queries)),
    execute: (statements) => (sent++, session.execute(statements)),
    executeAhead: (statements) => (sent++, session.executeAhead(statements)),
    copyIn: (sql, chunks) => (sent++, session.copyIn(sql, chunks)),
    cancel: () => session.cancel(),
    onNotice: (listener) => session.onNotice(listener),
    [Symbol.asyncDispose]: () =>
      session[Symbol.asyncDispose]() as Promise<void>,
  };
}

async function costOf(way: Way): Promise<Cost> {
  await using database = await createTestDatabase();
  await using session = await connect(database.settings);
  const counted = counting(session);
  const started = performance.now();
  await way.run(counted, database);
  return { ms: performance.now() - started, messages: counted.sent() };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

async function main(): Promise<void> {
  const costs = new Map<Way, Cost[]>(WAYS.map((way) => [way, []]));
  for (let run = 0; run < Number(values.runs); run++) {
    for (const [way, measured] of costs) measured.push(await costOf(way));
  }
  console.log(`${count} migrations, median of ${values.runs} runs\n`);
  console.log("| way | messages | ms | ms a migration |");
  console.log("|---|--:|--:|--:|");
  for (const [{ name }, measured] of costs) {
    const ms = median(measured.map((cost) => cost.ms));
    const trips = median(measured.map((cost) => cost.messages));
    console.log(
      `| ${name} | ${trips} | ${ms.toFixed(0)} | ${(ms / count).toFixed(2)} |`,
    );
  }
}

if (import.meta.main) await main();

import { deepStrictEqual, ok, throws } from "node:assert/strict";
import { connect, openSession, type Session } from "../../lib/database/mod.ts";
import {
  compile,
  createRecorder,
  isRetortError,
  type Operation,
  reverse,
  type Statement,
} from "../../mod.ts";
import {
  EXAMPLE_WORLD,
  EXAMPLES,
  type OperationExample,
} from "../examples/mod.ts";
import {
  catalogLines,
  catalogQuery,
  differences,
} from "../support/catalog_lines.ts";
import { runPsql } from "../support/run_psql.ts";
import { sendStatements } from "../support/send_statements.ts";
import { createTestDatabase } from "../support/test_database.ts";

/** Makes psql print the lines of the catalogs and nothing else. */
const SHOW_CATALOGS = `\\pset tuples_only\n\\pset format unaligned
SELECT json_agg(line) FROM (${catalogQuery()}) AS lines;`;

const ALL = Object.values(EXAMPLES).flat();

function recorded({ record }: OperationExample): readonly Operation[] {
  const { op, finish } = createRecorder();
  record(op);
  return finish();
}

function compiled(
  operations: readonly Operation[],
  serverVersion: number,
): readonly Statement[] {
  return operations.flatMap((operation) =>
    compile(operation, { serverVersion })
  );
}

function isTransactional(example: OperationExample): boolean {
  return compiled(recorded(example), 180000)
    .every(({ transaction }) => transaction === "inside");
}

/** Up, down and up again: what the catalogs say each time. */
async function upDownUp(
  session: Session,
  example: OperationExample,
): Promise<void> {
  const { serverVersion } = session;
  const operations = recorded(example);
  const up = compiled(operations, serverVersion);
  if (example.before !== undefined) await session.execute([example.before]);
  const before = await catalogLines(session);
  await sendStatements(session, up);
  const after = await catalogLines(session);
  if (example.way === "no way back") {
    throws(() => reverse(operations), isIrreversible);
    return;
  }
  await sendStatements(session, compiled(reverse(operations), serverVersion));
  if (example.way === "index goes") return;
  if (example.way !== "keeps something") {
    deepStrictEqual(differences(before, await catalogLines(session)), []);
  }
  await sendStatements(session, up);
  deepStrictEqual(differences(after, await catalogLines(session)), []);
}

function isIrreversible(error: unknown): boolean {
  return isRetortError(error, "operation/irreversible");
}

/** Runs an example and leaves the database as it was, if that can be. */
async function inTransaction(
  session: Session,
  example: OperationExample,
): Promise<void> {
  await session.execute(["BEGIN"]);
  try {
    await upDownUp(session, example);
  } finally {
    await session.execute(["ROLLBACK"]);
  }
}

async function runAll(
  open: () => Promise<Session & AsyncDisposable>,
  t: Deno.TestContext,
): Promise<void> {
  await using shared = await open();
  for (const example of ALL.filter(isSupportedBy(shared))) {
    const name = `${example.operation} ${example.shows}`;
    await t.step(name, async () => {
      if (isTransactional(example)) {
        return await inTransaction(shared, example);
      }
      await upDownUp(shared, example);
      const down = reverse(recorded(example));
      await sendStatements(shared, compiled(down, shared.serverVersion));
    });
  }
}

function isSupportedBy(
  { serverVersion }: Session,
): (example: OperationExample) => boolean {
  return ({ since = 0 }) => since <= serverVersion;
}

/** A session that takes its database with it. */
async function openServer(
  major: number,
): Promise<Session & AsyncDisposable> {
  const database = await createTestDatabase({ major });
  const session = await connect(database.settings);
  await session.execute([EXAMPLE_WORLD]);
  const close = session[Symbol.asyncDispose].bind(session);
  return Object.assign(session, {
    [Symbol.asyncDispose]: async (): Promise<void> => {
      await close();
      await database[Symbol.asyncDispose]();
    },
  });
}

async function openEmbedded(): Promise<Session> {
  const session = await openSession({ kind: "embedded", folder: undefined });
  await session.execute([EXAMPLE_WORLD]);
  return session;
}

for (const major of [15, 18]) {
  Deno.test(`every operation goes up, down and up again on PostgreSQL ${major}`, async (t) => {
    await runAll(() => openServer(major), t);
  });
}

Deno.test("every operation goes up, down and up again on the embedded database", async (t) => {
  await runAll(openEmbedded, t);
});

Deno.test("every operation does through psql what it does in a session", async (t) => {
  await using database = await createTestDatabase({ major: 15 });
  await runPsql(database, EXAMPLE_WORLD);
  await using session = await connect(database.settings);
  for (const example of ALL.filter(isTransactional)) {
    await t.step(`${example.operation} ${example.shows}`, async () => {
      const statements = compiled(recorded(example), session.serverVersion);
      const before = example.before ?? "";
      await session.execute(["BEGIN"]);
      await session.execute([before]);
      await sendStatements(session, statements);
      const online = await catalogLines(session);
      await session.execute(["ROLLBACK"]);
      const text = statements.map(({ sql }) => `${sql};\n`).join("");
      const offline = await runPsql(
        database,
        `BEGIN;\n${before};\n${text}${SHOW_CATALOGS}`,
      );
      deepStrictEqual(
        differences(online, JSON.parse(offline)),
        [],
      );
    });
  }
});

Deno.test("reverse(reverse(x)) is x for every operation that can be reversed", () => {
  for (const example of ALL.filter(({ way }) => way === undefined)) {
    const operations = recorded(example);
    const statements = compiled(operations, 180000);
    const again = compiled(reverse(reverse(operations)), 180000);
    deepStrictEqual(again, statements);
    ok(statements.length > 0);
  }
});

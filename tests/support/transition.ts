import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { connect, type Session } from "../../lib/database/mod.ts";
import { compile } from "../../lib/ddl/mod.ts";
import { diff, differenceOf, wayBack } from "../../lib/diff/mod.ts";
import { inspectDatabase } from "../../lib/inspect/mod.ts";
import type { Operation } from "../../lib/operations/mod.ts";
import type { ObservedSchema } from "../../lib/schema/mod.ts";
import { splitStatements } from "../../lib/sql/mod.ts";
import { dumpSchema } from "./dump_schema.ts";
import { createTestDatabase } from "./test_database.ts";

/** Two states of a database, and rows that have to outlive the way. */
export interface Transition {
  readonly before: string;
  readonly after: string;
  /** Puts rows in before. */
  readonly seed?: string | undefined;
  /** Statements, the last of which gives one column that must be true in all rows. */
  readonly expect?: string | undefined;
  /** What is one thing with another name: `t.a:b`. */
  readonly renames?: readonly string[] | undefined;
}

/** What was done on the way. */
export interface TransitionResult {
  readonly operations: readonly Operation[];
  readonly statements: readonly string[];
}

/**
 * Leads a database from one state to the other by what the comparison says,
 * and back: `pg_dump` must see no difference from a database made at once.
 */
export async function checkTransition(
  transition: Transition,
  major?: number,
): Promise<TransitionResult> {
  await using database = await createTestDatabase({ major });
  await using wanted = await createTestDatabase({ major });
  await using session = await connect(database.settings);
  await using reference = await connect(wanted.settings);
  await run(session, transition.before);
  await run(reference, transition.after);
  const before = await inspectDatabase(session);
  const after = await inspectDatabase(reference);
  const dumps = {
    before: await dumpSchema(database),
    after: await dumpSchema(wanted),
  };
  await run(session, transition.seed ?? "");
  const difference = differenceOf(before, after, {
    renames: { renames: transition.renames ?? [], noRenames: true },
  });
  const { operations } = difference;
  const statements = await apply(session, operations);
  strictEqual(
    unordered(await dumpSchema(database)),
    unordered(dumps.after),
    `after:\n${statements.join(";\n")}`,
  );
  await expectNoDifference(session, after);
  await expectRows(session, transition.expect);
  const back = await apply(session, wayBack(operations, difference));
  strictEqual(
    unordered(await dumpSchema(database)),
    unordered(dumps.before),
    `back after:\n${back.join(";\n")}`,
  );
  return { operations, statements };
}

async function run(session: Session, sql: string): Promise<void> {
  for (const statement of splitStatements(sql, undefined)) {
    await session.execute([statement.sql]);
  }
}

/** Sends operations as their statements, each by itself. */
async function apply(
  session: Session,
  operations: readonly Operation[],
): Promise<readonly string[]> {
  const { serverVersion } = session;
  const statements = operations
    .flatMap((operation) => compile(operation, { serverVersion }))
    .map(({ sql }) => sql);
  for (const [index, sql] of statements.entries()) {
    try {
      await session.execute([sql]);
    } catch (cause) {
      const sent = statements.map((text, at) =>
        at === index ? `>>> ${text}` : text
      );
      throw new Error(`${cause}\n${sent.join(";\n")}`, { cause });
    }
  }
  return statements;
}

/** A second comparison finds nothing. */
export async function expectNoDifference(
  session: Session,
  wanted: ObservedSchema,
): Promise<void> {
  const reached = await inspectDatabase(session);
  deepStrictEqual(diff(reached, wanted), []);
}

async function expectRows(
  session: Session,
  sql: string | undefined,
): Promise<void> {
  if (sql === undefined) return;
  const statements = sql.split(/;\s*/).filter((text) => text.trim() !== "");
  for (const statement of statements.slice(0, -1)) {
    await session.execute([statement]);
  }
  const rows = await session.query(statements.at(-1) ?? "");
  ok(rows.length > 0, `no rows: ${sql}`);
  for (const row of rows) {
    ok(Object.values(row)[0] === true, `${sql}: ${JSON.stringify(row)}`);
  }
}

/**
 * The dump with the columns of each table sorted: a column that is added comes
 * last, and no statement moves it.
 */
function unordered(dump: string): string {
  return dump.replaceAll(
    /^(CREATE (?:UNLOGGED |FOREIGN )?TABLE [^\n]* \(\n)(.*?)(\n\)[^\n]*)/gms,
    (_, head: string, columns: string, tail: string) =>
      head +
      columns.split(/,?\n(?= {4}\S)/).map((line) => line.replace(/,$/, ""))
        .sort().join("\n") +
      tail,
  );
}

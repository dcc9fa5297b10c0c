import { deepStrictEqual, ok } from "node:assert/strict";
import type { Session } from "../../lib/database/mod.ts";
import { compile } from "../../lib/ddl/mod.ts";
import { diff, differenceOf, wayBack } from "../../lib/diff/mod.ts";
import { inspectDatabase } from "../../lib/inspect/mod.ts";
import type { Operation } from "../../lib/operations/mod.ts";
import type { ObservedSchema, Table } from "../../lib/schema/mod.ts";
import { quoteName, splitStatements } from "../../lib/sql/mod.ts";
import { differences } from "./catalog_lines.ts";
import type { Site, SiteDatabase } from "./site.ts";

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

/** A state of a database: as we read it, and as another sees it. */
interface State {
  readonly schema: ObservedSchema;
  readonly seen: string;
}

/** What was done on the way. */
export interface TransitionResult {
  readonly operations: readonly Operation[];
  readonly statements: readonly string[];
}

/** Checks transitions at one site, where a state that is known is not looked at again. */
export function transitionsOn(
  site: Site,
): (transition: Transition) => Promise<TransitionResult> {
  const states = new Map<string, State>();
  return (transition) => checkTransition(transition, { site, states });
}

interface KnownStates {
  readonly site: Site;
  /** The states that were looked at, by the SQL that makes them. */
  readonly states: Map<string, State>;
}

/**
 * Leads a database from one state to the other by what the comparison says,
 * and back: the observer must see no difference from one made at once.
 */
async function checkTransition(
  transition: Transition,
  known: KnownStates,
): Promise<TransitionResult> {
  const after = await stateOf(transition.after, known);
  await using database = await known.site.open();
  const before = await makeState(transition.before, { database, ...known });
  const { session } = database;
  await run(session, transition.seed ?? "");
  const difference = differenceOf(before.schema, after.schema, {
    renames: { renames: transition.renames ?? [], noRenames: true },
  });
  const { operations } = difference;
  deepStrictEqual(lostColumns(operations, after.schema), []);
  deepStrictEqual(lostTables(operations, [before.schema, after.schema]), []);
  const statements = await apply(session, operations);
  expectSame(await database.observe(), after.seen, statements);
  await expectNoDifference(session, after.schema);
  await expectRows(session, transition.expect);
  const back = await apply(session, wayBack(operations, difference));
  expectSame(await database.observe(), before.seen, back);
  return { operations, statements };
}

/** What an observer sees is what it should see; tells the lines that differ. */
export function expectSame(
  actual: string,
  expected: string,
  statements: readonly string[] = [],
): void {
  ok(
    actual === expected,
    [
      ...differences(expected.split("\n"), actual.split("\n")),
      "after:",
      ...statements,
    ].join("\n"),
  );
}

/** Columns that are dropped although they are wanted, with what was in them. */
function lostColumns(
  operations: readonly Operation[],
  { model }: ObservedSchema,
): readonly string[] {
  return operations.flatMap((operation) => {
    if (operation.kind !== "dropColumn") return [];
    const { table, column, definition } = operation;
    const wanted = model.tables
      .find(({ schema, name }) =>
        schema === table.schema && name === table.name
      )?.columns.find(({ name }) => name === column);
    const isComputed = wanted?.generated ?? definition?.generated;
    return wanted === undefined || isComputed !== undefined
      ? []
      : [`${table.schema}.${table.name}.${column}`];
  });
}

/** Tables that are dropped with their rows although they could stay. */
function lostTables(
  operations: readonly Operation[],
  schemas: readonly ObservedSchema[],
): readonly string[] {
  const dropped = operations.flatMap((operation) =>
    operation.kind === "dropTable" ? [quoteName(operation.table)] : []
  );
  return dropped.filter((name) => {
    const [before, after] = schemas.map(({ model }) =>
      model.tables.find((table) => quoteName(table) === name)
    );
    // A partition goes along with what is partitioned in another way.
    const parent = before?.partitionOf?.parent;
    const goesAlong = parent !== undefined &&
      dropped.includes(quoteName(parent));
    return after !== undefined && !goesAlong &&
      sortOf(before) === sortOf(after);
  });
}

/** What no statement makes of a table that is there. */
function sortOf(table: Table | undefined): string {
  const { partitionBy, foreign, persistence } = table ?? {};
  return JSON.stringify({
    partitionBy,
    server: foreign?.server,
    isTemporary: persistence === "temporary",
  });
}

async function stateOf(
  sql: string,
  { site, states }: KnownStates,
): Promise<State> {
  const known = states.get(sql);
  if (known !== undefined) return known;
  await using database = await site.open();
  return await makeState(sql, { database, states });
}

/** Makes a state in an empty database, and looks at it if it is new. */
async function makeState(
  sql: string,
  { database, states }: {
    readonly database: SiteDatabase;
    readonly states: Map<string, State>;
  },
): Promise<State> {
  await run(database.session, sql);
  const known = states.get(sql);
  if (known !== undefined) return known;
  const state = {
    schema: await inspectDatabase(database.session),
    seen: await database.observe(),
  };
  states.set(sql, state);
  return state;
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

/** Makes both states, each in a database of its own. */
export async function makeStates(
  site: Site,
  { before, after }: Transition,
): Promise<void> {
  for (const sql of [before, after]) {
    await using database = await site.open();
    await run(database.session, sql);
  }
}

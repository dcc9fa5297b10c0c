import { isRetortError, missingRole } from "../errors/mod.ts";
import type { SourceLocation } from "../errors/mod.ts";
import { mayBeCommittedApart, quoteIdentifier } from "../sql/mod.ts";
import { type Failed, type Failure, notBuildable } from "./not_buildable.ts";
import type { Scratch } from "./scratch.ts";

/**
 * A statement of a wanted schema.
 *
 * @example A table and the line it is on
 * ```ts
 * import type { WantedFile, WantedStatement } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const statement: WantedStatement = {
 *   sql: "CREATE TABLE rooms (id integer)",
 *   source: { file: "schema.sql", line: 1 },
 * };
 * const file: WantedFile = [statement];
 * strictEqual(file[0]?.source?.line, 1);
 * ```
 */
export interface WantedStatement {
  /** The statement. */
  readonly sql: string;
  /** Whether it only sets something for the statements after it. */
  readonly isSetting?: boolean | undefined;
  /**
   * Whether it comes after all that can be made without it, such as an index:
   * it takes the operator class that is there, and partitions that come later
   * would get one of their own.
   */
  readonly isLate?: boolean | undefined;
  /**
   * Whether it comes after everything else, such as default privileges, which
   * would otherwise be given to what happens to be made later.
   */
  readonly isLast?: boolean | undefined;
  /** The rows of a `COPY … FROM STDIN`. */
  readonly copyData?: string | undefined;
  /** Whether it can run in a transaction; it can if absent. */
  readonly transactional?: boolean | undefined;
  /** Where in the files of the wanted schema it is. */
  readonly source?: SourceLocation | undefined;
}

/**
 * Statements that are to run in this order where nothing is in their way.
 *
 * @example The order is found by trying
 * ```ts
 * import { buildSchema, openScratch, type WantedFile } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 * import { tmpdir } from "node:os";
 *
 * const file: WantedFile = [
 *   { sql: "CREATE VIEW numbers AS SELECT number FROM rooms" },
 *   { sql: "CREATE TABLE rooms (number text)" },
 * ];
 * await using scratch = await openScratch({
 *   on: "embedded",
 *   cacheFolder: `${tmpdir()}/retort`,
 * });
 * await buildSchema(scratch, [file]);
 * const rows = await scratch.session.query("SELECT number FROM numbers");
 * strictEqual(rows.length, 0);
 * ```
 */
export type WantedFile = readonly WantedStatement[];

const RESET: readonly string[] = ["RESET ALL", "RESET SESSION AUTHORIZATION"];

async function* rows(text: string): AsyncGenerator<string> {
  await Promise.resolve();
  yield text;
}

async function send(
  { session }: Scratch,
  statement: WantedStatement,
): Promise<void> {
  if (statement.copyData === undefined) await session.execute([statement.sql]);
  else await session.copyIn(statement.sql, rows(statement.copyData));
}

const SHELL_TYPE_REGEXP = /^CREATE\s+TYPE\s+(?:"(?:[^"]|"")*"|[^\s"(])+\s*;?$/i;

/** Whether a type's name is known already, from a function that speaks of it. */
function isShellAgain({ sql }: WantedStatement, error: Failure): boolean {
  return error.details.sqlState === "42710" && SHELL_TYPE_REGEXP.test(sql);
}

/** Runs one statement, making the roles that it names where that harms no one. */
async function attempt(
  scratch: Scratch,
  statement: WantedStatement,
): Promise<Failure | undefined> {
  const made = new Set<string>();
  while (true) {
    try {
      await send(scratch, statement);
      return undefined;
    } catch (error) {
      if (!isRetortError(error, "database/statement-failed")) throw error;
      if (isShellAgain(statement, error)) return undefined;
      const role = missingRole(error);
      if (role === undefined || made.has(role) || !scratch.isPrivate) {
        return error;
      }
      made.add(role);
      await scratch.session.execute([`CREATE ROLE ${quoteIdentifier(role)}`]);
    }
  }
}

/** Runs what is pending of each file, in order, under the file's settings. */
async function pass(
  scratch: Scratch,
  files: readonly WantedFile[],
  pending: ReadonlySet<WantedStatement>,
): Promise<readonly Failed[]> {
  const failed: Failed[] = [];
  for (const file of files) {
    if (!file.some((statement) => pending.has(statement))) continue;
    await scratch.session.execute(RESET);
    for (const statement of file) {
      if (!pending.has(statement) && !statement.isSetting) continue;
      const error = await attempt(scratch, statement);
      if (error !== undefined) failed.push({ statement, error });
    }
  }
  return failed;
}

/**
 * How many statements are committed together in a scratch database. The end of
 * each one looks at all locks of its transaction, of which there are several
 * for every object.
 */
export const COMMITTED_TOGETHER = 100;

/** Cuts a file into what is committed together: all of it, where that matters. */
function transactionsOf(file: WantedFile): readonly WantedFile[] {
  if (!file.every(({ sql }) => mayBeCommittedApart(sql))) return [file];
  const count = Math.ceil(file.length / COMMITTED_TOGETHER);
  return Array.from({ length: count }, (_, number) => {
    const start = number * COMMITTED_TOGETHER;
    return file.slice(start, start + COMMITTED_TOGETHER);
  });
}

/**
 * Runs a file in a few round trips, if all of it can be.
 *
 * @returns what is left to be run, from the first transaction that failed
 */
async function runTogether(
  scratch: Scratch,
  file: WantedFile,
): Promise<WantedFile> {
  const canBatch = file.every((statement) =>
    statement.transactional !== false && statement.copyData === undefined
  );
  if (!canBatch) return file;
  const { session } = scratch;
  let done = 0;
  for (const part of transactionsOf(file)) {
    const statements = part.map(({ sql }) => sql);
    try {
      await session.execute(
        done === 0 ? [...RESET, ...statements] : statements,
      );
    } catch (error) {
      if (isRetortError(error, "database/statement-failed")) break;
      throw error;
    }
    done += part.length;
  }
  return file.slice(done);
}

const DEFAULT_PRIVILEGES_REGEXP = /^ALTER\s+DEFAULT\s+PRIVILEGES\b/i;
const INDEX_REGEXP =
  /^(?:CREATE\s+(?:UNIQUE\s+)?|ALTER\s+|COMMENT\s+ON\s+)INDEX\b/i;

/** Marks what comes late where the order of the statements says nothing. */
export function withoutOrder(file: WantedFile): WantedFile {
  return file.map((statement) => ({
    ...statement,
    isLate: INDEX_REGEXP.test(statement.sql),
    isLast: DEFAULT_PRIVILEGES_REGEXP.test(statement.sql),
  }));
}

/**
 * Runs statements in a scratch database whatever their order: what fails is
 * tried again once something else has succeeded.
 *
 * @throws {RetortError} `schema/not-buildable` where nothing helps any more
 *
 * @example
 * ```ts
 * import { buildSchema, openScratch } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 * import { tmpdir } from "node:os";
 *
 * await using scratch = await openScratch({
 *   on: "embedded",
 *   cacheFolder: `${tmpdir()}/retort`,
 * });
 * const wanted = (sql: string) => [{ sql, source: { file: "a.sql" } }];
 * await buildSchema(scratch, [
 *   wanted("CREATE VIEW names AS SELECT id FROM rooms"),
 *   wanted("CREATE TABLE rooms (id integer)"),
 * ]);
 * const [row] = await scratch.session.query("SELECT count(*)::int FROM names");
 * strictEqual(row?.count, 0);
 * ```
 */
export async function buildSchema(
  scratch: Scratch,
  files: readonly WantedFile[],
): Promise<void> {
  const rounds: readonly ((statement: WantedStatement) => boolean)[] = [
    ({ isLate, isLast }) => !isLate && !isLast,
    ({ isLate }) => isLate === true,
    ({ isLast }) => isLast === true,
  ];
  let failed: readonly Failed[] = [];
  for (const isOfRound of rounds) {
    if (!files.some((file) => file.some(isOfRound))) continue;
    const left = new Set(failed.map(({ statement }) => statement));
    const round = files.map((file) =>
      file.filter((one) => isOfRound(one) || left.has(one) || one.isSetting)
    ).filter((file) => file.some(({ isSetting }) => !isSetting));
    failed = await buildRound(scratch, round);
  }
  if (failed.length > 0) throw notBuildable(failed);
}

/** Runs statements until none succeeds any more, and gives those left over. */
async function buildRound(
  scratch: Scratch,
  files: readonly WantedFile[],
): Promise<readonly Failed[]> {
  const pending = new Set<WantedStatement>();
  for (const file of files) {
    for (const statement of await runTogether(scratch, file)) {
      pending.add(statement);
    }
  }
  let failed: readonly Failed[] = [];
  while (pending.size > 0) {
    failed = await pass(scratch, files, pending);
    if (failed.length === pending.size) break;
    pending.clear();
    for (const { statement } of failed) pending.add(statement);
  }
  await scratch.session.execute(RESET);
  return failed;
}

import { resolveRevision } from "../revisions/mod.ts";
import { type JournalLine, readJournal } from "../runner/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";

/**
 * Which part of the journal.
 *
 * @example Who has run a revision last
 * ```ts
 * import { journal, type JournalCommandOptions } from "@retort/retort";
 *
 * const options: JournalCommandOptions = { revision: "002", limit: 1 };
 * async function lastActor(database: string): Promise<string | undefined> {
 *   const { lines } = await journal({ cwd: ".", database }, options);
 *   return lines[0]?.actor;
 * }
 * ```
 */
export interface JournalCommandOptions {
  /** Only what was run of this revision. */
  readonly revision?: string | undefined;
  /** At most so many lines, the newest. */
  readonly limit?: number | undefined;
}

/**
 * What was run on a database, newest first.
 *
 * @example A database that nothing was run on
 * ```ts
 * import type { JournalResult } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const result: JournalResult = {
 *   database: "postgres://ada@localhost/bookings",
 *   lines: [],
 * };
 * strictEqual(result.lines[0]?.outcome, undefined);
 * ```
 */
export interface JournalResult {
  /** The database as people should see it. */
  readonly database: string;
  /** What was run, newest first. */
  readonly lines: readonly JournalLine[];
}

/**
 * Reads what was run, when, by whom, and how it ended.
 *
 * @example
 * ```ts
 * import { journal } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import process from "node:process";
 *
 * const project = {
 *   cwd: ".",
 *   database: "embedded:memory",
 *   variables: process.env,
 * };
 * const { lines } = await journal(project);
 * deepStrictEqual(lines, []);
 * ```
 */
export async function journal(
  options: OpenProjectOptions,
  { revision, limit }: JournalCommandOptions = {},
): Promise<JournalResult> {
  const project = await openProject(options);
  const wanted = revision === undefined
    ? undefined
    : resolveRevision(project.graph, revision)?.id ?? revision;
  await using session = await project.connect();
  const lines = await readJournal(session, {
    versionTable: project.config.versionTable,
    revision: wanted,
    limit,
  });
  return { database: session.description, lines };
}

import { currentRevisions, realHeadRevisions } from "../revisions/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import { readRows } from "./read_rows.ts";
import { revisionEntries, type RevisionEntry } from "./revision_entry.ts";

/**
 * Where a database stands.
 *
 * @example Whether a program may start
 * ```ts
 * import { type CurrentResult, show } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * function mayStart({ isAtHeads }: CurrentResult): boolean {
 *   return isAtHeads;
 * }
 * const result: CurrentResult = {
 *   database: "postgres://ada@localhost/bookings",
 *   current: await show({ cwd: "." }, { revision: "003" }),
 *   isAtHeads: false,
 * };
 * strictEqual(mayStart(result), false);
 * ```
 */
export interface CurrentResult {
  /** The database as people should see it. */
  readonly database: string;
  /** The revisions that it is at, those implied by dependencies included. */
  readonly current: readonly RevisionEntry[];
  /** Whether every head is applied. */
  readonly isAtHeads: boolean;
}

/**
 * Says which revisions a database is at. Nothing is created or changed.
 *
 * @example
 * ```ts
 * import { current } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import process from "node:process";
 *
 * const project = {
 *   cwd: ".",
 *   database: "embedded:memory",
 *   variables: process.env,
 * };
 * const result = await current(project);
 * deepStrictEqual(result.current, []);
 * deepStrictEqual(result.isAtHeads, false);
 * ```
 */
export async function current(
  options: OpenProjectOptions,
): Promise<CurrentResult> {
  const project = await openProject(options);
  const { database, rows } = await readRows(project);
  const heads = realHeadRevisions(project.graph).map(({ id }) => id);
  return {
    database,
    current: revisionEntries(
      project.graph,
      currentRevisions(project.graph, rows),
      rows,
    ),
    isAtHeads: heads.length === rows.length &&
      heads.every((id) => rows.includes(id)),
  };
}

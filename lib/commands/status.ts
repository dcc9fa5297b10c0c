import {
  currentRevisions,
  headRevisions,
  planUpgrade,
  realHeadRevisions,
  type RevisionGraph,
} from "../revisions/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import { readRows } from "./read_rows.ts";
import { revisionEntries, type RevisionEntry } from "./revision_entry.ts";

/**
 * A database beside the files of its project.
 *
 * @example A database that nothing was applied to
 * ```ts
 * import { heads, history, type StatusResult } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const result: StatusResult = {
 *   database: "postgres://ada@localhost/bookings",
 *   current: [],
 *   pending: (await history({ cwd: "." })).toReversed(),
 *   missing: [],
 *   heads: await heads({ cwd: "." }),
 *   needsMerge: false,
 *   isUpToDate: false,
 * };
 * strictEqual(result.pending[0]?.revision, "001");
 * ```
 */
export interface StatusResult {
  /** The database as people should see it. */
  readonly database: string;
  /** The revisions that it is at, those implied by dependencies included. */
  readonly current: readonly RevisionEntry[];
  /** What `upgrade heads` would run, in that order. */
  readonly pending: readonly RevisionEntry[];
  /** Rows of the version table that are in no file. */
  readonly missing: readonly string[];
  /** The newest revisions of the files. */
  readonly heads: readonly RevisionEntry[];
  /** Whether there are several heads for `retort merge` to join. */
  readonly needsMerge: boolean;
  /** Whether nothing is pending and nothing is missing. */
  readonly isUpToDate: boolean;
}

/**
 * Compares a database with the files. Nothing is created or changed.
 *
 * @example
 * ```ts
 * import { status } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import process from "node:process";
 *
 * const project = {
 *   cwd: ".",
 *   database: "embedded:memory",
 *   variables: process.env,
 * };
 * const { pending } = await status(project);
 * deepStrictEqual(pending.map(({ revision }) => revision), [
 *   "001",
 *   "002",
 *   "003",
 *   "004",
 * ]);
 * ```
 */
export async function status(
  options: OpenProjectOptions,
): Promise<StatusResult> {
  const project = await openProject(options);
  const { graph } = project;
  const { database, rows } = await readRows(project);
  const known = rows.filter((row) => isRevision(graph, row));
  const missing = rows.filter((row) => !isRevision(graph, row));
  const pending = planUpgrade(graph, { from: known, to: "heads" }).steps
    .map(({ revision }) => revision);
  return {
    database,
    current: revisionEntries(graph, currentRevisions(graph, known), rows),
    pending: revisionEntries(graph, pending, rows),
    missing,
    heads: revisionEntries(graph, headRevisions(graph), rows),
    needsMerge: realHeadRevisions(graph).length > 1,
    isUpToDate: pending.length === 0 && missing.length === 0,
  };
}

function isRevision(graph: RevisionGraph, id: string): boolean {
  const node = graph.nodes.get(id);
  return node !== undefined && graph.revisions[node]?.id === id;
}

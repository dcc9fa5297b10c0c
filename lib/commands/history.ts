import { revisionHistory } from "../revisions/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import { readRows } from "./read_rows.ts";
import { revisionEntries, type RevisionEntry } from "./revision_entry.ts";

/**
 * Which part of the history, and what is marked in it.
 *
 * @example The last two revisions
 * ```ts
 * import { history, type HistoryCommandOptions } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: HistoryCommandOptions = { range: "003:head" };
 * const entries = await history({ cwd: "." }, options);
 * strictEqual(entries.length, 2);
 * ```
 */
export interface HistoryCommandOptions {
  /** `from:to`; either may be left out, `current` is the database's. */
  readonly range?: string | undefined;
  /** Mark the revisions that the database is at. */
  readonly indicateCurrent?: boolean | undefined;
}

/**
 * Lists revisions, newest first. A database is asked only where it must be.
 *
 * @example
 * ```ts
 * import { history } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const entries = await history({ cwd: "." }, { range: "002:004" });
 * deepStrictEqual(entries.map(({ revision }) => revision), ["004", "003", "002"]);
 * ```
 */
export async function history(
  options: OpenProjectOptions,
  { range, indicateCurrent = false }: HistoryCommandOptions = {},
): Promise<readonly RevisionEntry[]> {
  const project = await openProject(options);
  const needsRows = indicateCurrent ||
    range?.split(":").includes("current") === true;
  const rows = needsRows ? (await readRows(project)).rows : undefined;
  const revisions = revisionHistory(project.graph, { range, current: rows });
  return revisionEntries(
    project.graph,
    revisions,
    indicateCurrent ? rows : undefined,
  );
}

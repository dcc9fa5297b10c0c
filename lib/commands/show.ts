import { currentRevisions, resolveRevisions } from "../revisions/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import { readRows } from "./read_rows.ts";
import { revisionEntries, type RevisionEntry } from "./revision_entry.ts";

/**
 * Which revisions {@linkcode show} describes.
 *
 * @example
 * ```ts
 * import { show, type ShowOptions } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: ShowOptions = { revision: "003" };
 * const [entry] = await show({ cwd: "." }, options);
 * strictEqual(entry?.message, "Create timeline events table");
 * ```
 */
export interface ShowOptions {
  /** An id or the start of one, `head`, `heads`, a label, or `current`. */
  readonly revision: string;
}

/**
 * Describes the revisions that a target names.
 *
 * @example
 * ```ts
 * import { show } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const [entry] = await show({ cwd: "." }, { revision: "head" });
 * strictEqual(entry?.message, "Index booking periods");
 * ```
 */
export async function show(
  options: OpenProjectOptions,
  { revision }: ShowOptions,
): Promise<readonly RevisionEntry[]> {
  const project = await openProject(options);
  if (revision !== "current") {
    return revisionEntries(
      project.graph,
      resolveRevisions(project.graph, revision),
    );
  }
  const { rows } = await readRows(project);
  return revisionEntries(
    project.graph,
    currentRevisions(project.graph, rows),
    rows,
  );
}

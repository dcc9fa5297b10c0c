import { resolveRevisions } from "../revisions/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import {
  type RevisionResult,
  writeRevision,
  type WriteRevisionOptions,
} from "./write_revision.ts";

/** What to merge, and what the merge is called. */
export interface MergeOptions extends
  Pick<
    WriteRevisionOptions,
    "id" | "format" | "splice" | "branchLabels" | "versionPath"
  > {
  /** The revisions to merge; all heads if there are none. */
  readonly revisions: readonly string[];
  /** What it says about itself; otherwise it says what it merges. */
  readonly message?: string | undefined;
}

/**
 * Writes a migration that builds on several revisions, so that one head
 * follows them.
 *
 * @throws {RetortError} `revision/…`, `project/…`
 */
export async function merge(
  options: OpenProjectOptions,
  { revisions, message, ...place }: MergeOptions,
): Promise<RevisionResult> {
  const project = await openProject(options);
  const head = revisions.length === 0 ? ["heads"] : revisions;
  const ids = resolveRevisions(project.graph, head).map(({ id }) => id);
  return await writeRevision(project, {
    ...place,
    head,
    message: message ?? `Merge ${ids.join(" and ")}`,
  });
}

import { openProject, type OpenProjectOptions } from "./open_project.ts";
import {
  type RevisionResult,
  writeRevision,
  type WriteRevisionOptions,
} from "./write_revision.ts";

/** What a new migration shall be. */
export type RevisionOptions = Omit<
  WriteRevisionOptions,
  "upgrade" | "downgrade"
>;

export type { RevisionResult } from "./write_revision.ts";

/**
 * Writes a new, empty migration: on top of the only head, or where it is told.
 *
 * @throws {RetortError} `revision/…`, `project/…`
 */
export async function revision(
  options: OpenProjectOptions,
  wanted: RevisionOptions,
): Promise<RevisionResult> {
  return await writeRevision(await openProject(options), wanted);
}

/**
 * One revision of a project's history, as its file's header declares it.
 *
 * @example
 * ```ts
 * import type { Revision } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const revision: Revision = {
 *   id: "8c1d5e2f9a04",
 *   downRevisions: ["1975ea83b712"],
 *   branchLabels: [],
 *   dependsOn: [],
 *   message: "Add notes to bookings",
 *   doc: "Add notes to bookings",
 *   file: "migrations/8c1d5e2f9a04_add_notes_to_bookings.ts",
 * };
 * strictEqual(revision.downRevisions.length, 1);
 * ```
 */
export interface Revision {
  /** The id, unique in the project. */
  readonly id: string;
  /** What it builds on: nothing for a base, several for a merge. */
  readonly downRevisions: readonly string[];
  /** Names for the branch that goes through this revision. */
  readonly branchLabels: readonly string[];
  /** Ids or labels of revisions of other branches that must come first. */
  readonly dependsOn: readonly string[];
  /** The message on one line. */
  readonly message: string;
  /** The whole text that the file says about itself. */
  readonly doc: string;
  /** The file, as it should be shown. */
  readonly file?: string | undefined;
}

/**
 * A revision as pictures of the history show it.
 *
 * @example
 * ```ts
 * import { graph, type PictureNode } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { revisions } = await graph({ cwd: "." }, { range: "base:001" });
 * const [first]: readonly PictureNode[] = revisions;
 * deepStrictEqual(first, {
 *   id: "001",
 *   message: "Create bookings table",
 *   branchLabels: [],
 *   downRevisions: [],
 *   dependencies: [],
 *   isHead: false,
 *   isCurrent: false,
 * });
 * ```
 */
export interface PictureNode {
  /** The revision's id. */
  readonly id: string;
  /** The first line of what the migration says about itself. */
  readonly message: string;
  /** The labels that the revision itself declares. */
  readonly branchLabels: readonly string[];
  /** The ids of what it builds on. */
  readonly downRevisions: readonly string[];
  /** The ids of what it depends on besides. */
  readonly dependencies: readonly string[];
  /** No revision follows it. */
  readonly isHead: boolean;
  /** Whether it is applied, where a database was asked. */
  readonly state?: "applied" | "pending" | undefined;
  /** The version table names it. */
  readonly isCurrent: boolean;
}

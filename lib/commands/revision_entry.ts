import {
  describeRevision,
  type Revision,
  type RevisionGraph,
} from "../revisions/mod.ts";

/**
 * A revision as the looking commands show it.
 *
 * @example
 * ```ts
 * import { heads, type RevisionEntry } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const [entry]: readonly RevisionEntry[] = await heads({ cwd: "." });
 * deepStrictEqual(entry, {
 *   revision: "004",
 *   downRevisions: ["003"],
 *   dependsOn: [],
 *   branchLabels: [],
 *   isHead: true,
 *   isEffectiveHead: false,
 *   isBranchPoint: false,
 *   isMergePoint: false,
 *   nextRevisions: [],
 *   message: "Index booking periods",
 *   doc: "Index booking periods",
 *   file: "migrations/004_index_booking_periods.sql",
 * });
 * ```
 */
export interface RevisionEntry {
  /** The revision's id. */
  readonly revision: string;
  /** The ids of the revisions it builds on. */
  readonly downRevisions: readonly string[];
  /** What it depends on besides its down revisions: ids or labels. */
  readonly dependsOn: readonly string[];
  /** Labels, its own and those that reach it, sorted. */
  readonly branchLabels: readonly string[];
  /** No revision follows it. */
  readonly isHead: boolean;
  /** A head that another revision depends on. */
  readonly isEffectiveHead: boolean;
  /** Several revisions follow it. */
  readonly isBranchPoint: boolean;
  /** It follows several revisions. */
  readonly isMergePoint: boolean;
  /** Whether the database is at it; absent where no database was asked. */
  readonly isCurrent?: boolean | undefined;
  /** The ids of the revisions that follow it. */
  readonly nextRevisions: readonly string[];
  /** The first line of what it says about itself. */
  readonly message: string;
  /** All that it says about itself. */
  readonly doc: string;
  /** Its file, relative to the project. */
  readonly file: string;
}

/** Describes revisions of a graph; with rows, says which are current. */
export function revisionEntries(
  graph: RevisionGraph,
  revisions: readonly Revision[],
  rows?: readonly string[],
): readonly RevisionEntry[] {
  const current = rows === undefined ? undefined : new Set(rows);
  return revisions.map((revision) => {
    const facts = describeRevision(graph, revision);
    return {
      revision: revision.id,
      downRevisions: revision.downRevisions,
      dependsOn: revision.dependsOn,
      branchLabels: facts.labels,
      isHead: facts.isHead,
      isEffectiveHead: facts.isEffectiveHead,
      isBranchPoint: facts.isBranchPoint,
      isMergePoint: facts.isMergePoint,
      ...(current && { isCurrent: current.has(revision.id) }),
      nextRevisions: facts.nextRevisions,
      message: revision.message,
      doc: revision.doc,
      file: revision.file ?? "",
    };
  });
}

import {
  branchPoints,
  headRevisions,
  realHeadRevisions,
  type Revision,
  type RevisionGraph,
} from "../revisions/mod.ts";

/** A revision as the looking commands show it. */
export interface RevisionEntry {
  readonly revision: string;
  readonly downRevisions: readonly string[];
  /** What it depends on besides its down revisions: ids or labels. */
  readonly dependsOn: readonly string[];
  /** Labels, its own and those that reach it, sorted. */
  readonly branchLabels: readonly string[];
  /** No revision follows it. */
  readonly isHead: boolean;
  /** A head that another revision depends on. */
  readonly isEffectiveHead: boolean;
  readonly isBranchPoint: boolean;
  readonly isMergePoint: boolean;
  /** Whether the database is at it; absent where no database was asked. */
  readonly isCurrent?: boolean | undefined;
  /** The revisions that follow it. */
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
  const heads = idsOf(headRevisions(graph));
  const realHeads = idsOf(realHeadRevisions(graph));
  const forks = idsOf(branchPoints(graph));
  const next = Map.groupBy(
    graph.revisions.flatMap(({ id, downRevisions }) =>
      downRevisions.map((down) => ({ id, down }))
    ),
    ({ down }) => down,
  );
  return revisions.map(({ id, file = "", ...revision }) => ({
    revision: id,
    downRevisions: revision.downRevisions,
    dependsOn: revision.dependsOn,
    branchLabels: graph.labels[graph.nodes.get(id) ?? -1] ?? [],
    isHead: heads.has(id),
    isEffectiveHead: heads.has(id) && !realHeads.has(id),
    isBranchPoint: forks.has(id),
    isMergePoint: revision.downRevisions.length > 1,
    ...(rows === undefined ? {} : { isCurrent: rows.includes(id) }),
    nextRevisions: (next.get(id) ?? []).map((edge) => edge.id),
    message: revision.message,
    doc: revision.doc,
    file,
  }));
}

function idsOf(revisions: readonly Revision[]): ReadonlySet<string> {
  return new Set(revisions.map(({ id }) => id));
}

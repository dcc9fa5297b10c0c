import { degreeOf } from "../graph/mod.ts";
import type { Revision } from "./revision.ts";
import { idAt, type RevisionGraph } from "./revision_graph.ts";

/**
 * A revision's place among the others.
 *
 * @example Which revision is the head
 * ```ts
 * import {
 *   buildRevisionGraph,
 *   describeRevision,
 *   type RevisionFacts,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const first = { ...none, id: "ae10", downRevisions: [] };
 * const facts: RevisionFacts = describeRevision(
 *   buildRevisionGraph([first]),
 *   first,
 * );
 * strictEqual(facts.isHead, true);
 * ```
 */
export interface RevisionFacts {
  /** The labels of its branch, its own included, sorted. */
  readonly labels: readonly string[];
  /** The ids of what it depends on, labels resolved. */
  readonly dependencies: readonly string[];
  /** The ids of the revisions that build on it. */
  readonly nextRevisions: readonly string[];
  /** No revision builds on it. */
  readonly isHead: boolean;
  /** It is a head, but a revision of another branch depends on it. */
  readonly isEffectiveHead: boolean;
  /** Several revisions build on it. */
  readonly isBranchPoint: boolean;
  /** It builds on several revisions. */
  readonly isMergePoint: boolean;
}

/**
 * Tells a revision's place among the others.
 *
 * @example
 * ```ts
 * import { buildRevisionGraph, describeRevision } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const first = { ...none, id: "ae10", downRevisions: [] };
 * const graph = buildRevisionGraph([
 *   first,
 *   { ...none, id: "b27c", downRevisions: ["ae10"] },
 * ]);
 * deepStrictEqual(describeRevision(graph, first).nextRevisions, ["b27c"]);
 * ```
 */
export function describeRevision(
  graph: RevisionGraph,
  { id }: Pick<Revision, "id">,
): RevisionFacts {
  const node = graph.nodes.get(id);
  if (node === undefined) {
    throw new RangeError(`There is no revision "${id}" in the graph`);
  }
  const { versioned, complete } = graph;
  const { offsets, targets } = versioned.children;
  const nextRevisions: string[] = [];
  const end = offsets[node + 1] ?? 0;
  for (let place = offsets[node] ?? 0; place < end; place++) {
    nextRevisions.push(idAt(graph, targets[place] ?? 0));
  }
  const isHead = nextRevisions.length === 0;
  return {
    labels: graph.labels[node] ?? [],
    dependencies: (graph.dependencies[node] ?? []).map((each) =>
      idAt(graph, each)
    ),
    nextRevisions,
    isHead,
    isEffectiveHead: isHead && degreeOf(complete.children, node) > 0,
    isBranchPoint: nextRevisions.length > 1,
    isMergePoint: degreeOf(versioned.parents, node) > 1,
  };
}

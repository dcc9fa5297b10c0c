import type { DirectedGraph } from "../graph/mod.ts";
import type { Revision } from "./revision.ts";

/**
 * All revisions of a project, indexed. A graph never changes; nodes are
 * places in `revisions`.
 *
 * @example Finding a revision by its label
 * ```ts
 * import { buildRevisionGraph, type RevisionGraph } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const none = { dependsOn: [], message: "", doc: "" };
 * const graph: RevisionGraph = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [], branchLabels: ["billing"] },
 * ]);
 * const node = graph.nodes.get("billing") ?? -1;
 * strictEqual(graph.revisions[node]?.id, "ae10");
 * ```
 */
export interface RevisionGraph {
  /** The revisions in the order in which they were loaded. */
  readonly revisions: readonly Revision[];
  /** Where each id and each label is declared: ids first. */
  readonly nodes: ReadonlyMap<string, number>;
  /** For each revision the labels of its branch, sorted. */
  readonly labels: readonly (readonly string[])[];
  /** For each revision what it depends on, labels resolved. */
  readonly dependencies: readonly (readonly number[])[];
  /** The same without what a revision below it depends on already. */
  readonly ownDependencies: readonly (readonly number[])[];
  /** Edges through down revisions only. */
  readonly versioned: DirectedGraph;
  /** Edges through down revisions and dependencies. */
  readonly complete: DirectedGraph;
  /** Edges through down revisions and own dependencies. */
  readonly real: DirectedGraph;
}

/** The revision at a node. */
export function revisionAt(graph: RevisionGraph, node: number): Revision {
  const revision = graph.revisions[node];
  if (revision === undefined) throw new RangeError(`There is no node ${node}`);
  return revision;
}

/** The revisions at nodes, in the order of these. */
export function revisionsAt(
  graph: RevisionGraph,
  nodes: readonly number[],
): readonly Revision[] {
  return nodes.map((node) => revisionAt(graph, node));
}

/** The id of the revision at a node. */
export function idAt(graph: RevisionGraph, node: number): string {
  return revisionAt(graph, node).id;
}

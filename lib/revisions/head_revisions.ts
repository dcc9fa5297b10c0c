import { degreeOf } from "../graph/mod.ts";
import { baseNodes, headNodes, realHeadNodes } from "./head_nodes.ts";
import { filterByLineage } from "./resolve.ts";
import type { Revision } from "./revision.ts";
import { type RevisionGraph, revisionsAt } from "./revision_graph.ts";

/**
 * Lists the revisions that no other builds on, in load order; with a branch
 * only those on its lineage.
 *
 * @example
 * ```ts
 * import { buildRevisionGraph, headRevisions } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [] },
 *   { ...none, id: "b27c", downRevisions: ["ae10"] },
 * ]);
 * deepStrictEqual(headRevisions(graph).map(({ id }) => id), ["b27c"]);
 * ```
 */
export function headRevisions(
  graph: RevisionGraph,
  branch?: string,
): readonly Revision[] {
  const nodes = headNodes(graph);
  return revisionsAt(
    graph,
    branch === undefined
      ? nodes
      : filterByLineage(graph, nodes, { against: branch }),
  );
}

/**
 * Lists the heads that nothing depends on either: what the version table names
 * when everything is applied.
 *
 * @example
 * ```ts
 * import { buildRevisionGraph, realHeadRevisions } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [], dependsOn: [] },
 *   { ...none, id: "b27c", downRevisions: [], dependsOn: ["ae10"] },
 * ]);
 * deepStrictEqual(realHeadRevisions(graph).map(({ id }) => id), ["b27c"]);
 * ```
 */
export function realHeadRevisions(graph: RevisionGraph): readonly Revision[] {
  return revisionsAt(graph, realHeadNodes(graph));
}

/**
 * Lists the revisions that build on nothing, in load order.
 *
 * @example
 * ```ts
 * import { baseRevisions, buildRevisionGraph } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [] },
 *   { ...none, id: "b27c", downRevisions: ["ae10"] },
 * ]);
 * deepStrictEqual(baseRevisions(graph).map(({ id }) => id), ["ae10"]);
 * ```
 */
export function baseRevisions(graph: RevisionGraph): readonly Revision[] {
  return revisionsAt(graph, baseNodes(graph));
}

/**
 * Lists the revisions that several others build on, in load order.
 *
 * @example
 * ```ts
 * import { branchPoints, buildRevisionGraph } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [] },
 *   { ...none, id: "b27c", downRevisions: ["ae10"] },
 *   { ...none, id: "c3d9", downRevisions: ["ae10"] },
 * ]);
 * deepStrictEqual(branchPoints(graph).map(({ id }) => id), ["ae10"]);
 * ```
 */
export function branchPoints(graph: RevisionGraph): readonly Revision[] {
  return graph.revisions.filter((_, node) =>
    degreeOf(graph.versioned.children, node) > 1
  );
}

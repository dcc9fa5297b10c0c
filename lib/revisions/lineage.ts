import { reach } from "../graph/mod.ts";
import type { RevisionGraph } from "./revision_graph.ts";

/** Which edges count as lineage. */
export interface LineageOptions {
  /** Dependencies count too. */
  readonly withDependencies?: boolean | undefined;
}

/** Marks the nodes, all they build on and all that builds on them. */
export function onLineageOf(
  graph: RevisionGraph,
  nodes: readonly number[],
  options: LineageOptions = {},
): Uint8Array {
  const edges = options.withDependencies ? graph.complete : graph.versioned;
  const marks = reach(edges.parents, nodes);
  reach(edges.children, nodes).forEach((mark, node) => {
    if (mark === 1) marks[node] = 1;
  });
  return marks;
}

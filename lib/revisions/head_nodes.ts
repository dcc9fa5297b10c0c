import type { RevisionGraph } from "./revision_graph.ts";

/** The nodes that no revision builds on. */
export function headNodes(graph: RevisionGraph): readonly number[] {
  return nodesWithout(graph.versioned.children, graph.revisions.length);
}

/** The nodes that no revision builds or depends on. */
export function realHeadNodes(graph: RevisionGraph): readonly number[] {
  return nodesWithout(graph.complete.children, graph.revisions.length);
}

/** The nodes that build on nothing. */
export function baseNodes(graph: RevisionGraph): readonly number[] {
  return nodesWithout(graph.versioned.parents, graph.revisions.length);
}

function nodesWithout(
  edges: RevisionGraph["versioned"]["parents"],
  size: number,
): readonly number[] {
  const nodes: number[] = [];
  let before = 0;
  for (let node = 0; node < size; node++) {
    const end = edges.offsets[node + 1] ?? 0;
    if (end === before) nodes.push(node);
    before = end;
  }
  return nodes;
}

import { markedNodes, reach, targetsOf } from "../graph/mod.ts";
import type { RevisionGraph } from "./revision_graph.ts";

/**
 * The newest applied revision of every branch: what the version table names
 * and what that implies through dependencies.
 */
export function currentNodes(
  graph: RevisionGraph,
  rows: readonly number[],
): readonly number[] {
  const applied = reach(graph.complete.parents, rows);
  return markedNodes(applied).filter((node) =>
    targetsOf(graph.versioned.children, node).every((child) =>
      applied[child] === 0
    )
  );
}

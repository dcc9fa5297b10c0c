import { realHeadNodes } from "./head_nodes.ts";
import { namesOf, resolveName } from "./resolve.ts";
import type { RevisionGraph } from "./revision_graph.ts";
import { splitBranch } from "./target.ts";
import { isNode, type Place, walkDown } from "./walk.ts";

const NEGATIVE_REGEXP = /^-0*[1-9]\d*$/;

/**
 * Finds what a target means: any number of places. `-2` is two steps down
 * from each head.
 */
export function resolvePlaces(
  graph: RevisionGraph,
  target: string | readonly string[],
): readonly Place[] {
  if (typeof target !== "string") {
    return target.flatMap((each) => resolvePlaces(graph, each));
  }
  const { branch, name } = splitBranch(target);
  if (NEGATIVE_REGEXP.test(name)) {
    return realHeadNodes(graph)
      .filter((head) =>
        branch === undefined || graph.labels[head]?.includes(branch)
      )
      .map((head) =>
        walkDown(graph, head, { steps: -Number(name), requested: target })
      );
  }
  const resolved = namesOf(graph, target);
  return resolved.names.map((each) => resolveName(graph, each, resolved));
}

/** Finds the nodes that a target means, leaving out what is below a base. */
export function resolveNodes(
  graph: RevisionGraph,
  target: string | readonly string[],
): readonly number[] {
  return resolvePlaces(graph, target).filter(isNode);
}

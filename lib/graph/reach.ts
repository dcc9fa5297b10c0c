import type { Adjacency } from "./directed_graph.ts";

/** What {@linkcode reach} can be told besides where to start. */
export interface ReachOptions {
  /** Goes only through nodes whose entry here is 1. */
  readonly within?: Uint8Array;
}

/** Marks with 1 the starting nodes and all that follow from them. */
export function reach(
  adjacency: Adjacency,
  starts: Iterable<number>,
  options: ReachOptions = {},
): Uint8Array {
  const { offsets, targets } = adjacency;
  const { within } = options;
  const seen = new Uint8Array(offsets.length - 1);
  const todo: number[] = [];
  for (const start of starts) {
    if (seen[start] === 1 || within?.[start] === 0) continue;
    seen[start] = 1;
    todo.push(start);
  }
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    const end = offsets[node + 1] ?? 0;
    for (let place = offsets[node] ?? 0; place < end; place++) {
      const target = targets[place] ?? 0;
      if (seen[target] === 1 || within?.[target] === 0) continue;
      seen[target] = 1;
      todo.push(target);
    }
  }
  return seen;
}

/** The nodes marked with 1, in order. */
export function markedNodes(marks: Uint8Array): number[] {
  const nodes: number[] = [];
  for (let node = 0; node < marks.length; node++) {
    if (marks[node] === 1) nodes.push(node);
  }
  return nodes;
}

/**
 * For every node the nodes it points at, all in two arrays.
 *
 * @example Two nodes that both point at node 0
 * ```ts
 * import type { Adjacency } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const parents: Adjacency = {
 *   offsets: Int32Array.of(0, 0, 1, 2),
 *   targets: Int32Array.of(0, 0),
 * };
 * const ofTwo = parents.targets.subarray(
 *   parents.offsets[2],
 *   parents.offsets[3],
 * );
 * deepStrictEqual([...ofTwo], [0]);
 * ```
 */
export interface Adjacency {
  /** The targets of node `n` are `targets[offsets[n]]` to `targets[offsets[n + 1] - 1]`. */
  readonly offsets: Int32Array;
  /** The targets of all nodes, one node's after another's. */
  readonly targets: Int32Array;
}

/**
 * A directed graph over the numbers from 0; edges go from child to parent.
 *
 * @example The graph of a small history
 * ```ts
 * import { buildRevisionGraph, type DirectedGraph } from "@retort/retort";
 * import { deepStrictEqual, strictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const { versioned } = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [] },
 *   { ...none, id: "b27c", downRevisions: ["ae10"] },
 * ]);
 * const graph: DirectedGraph = versioned;
 * strictEqual(graph.size, 2);
 * deepStrictEqual([...graph.parents.targets], [0]);
 * ```
 */
export interface DirectedGraph {
  /** How many nodes there are. */
  readonly size: number;
  /** What each node points at. */
  readonly parents: Adjacency;
  /** What points at each node. */
  readonly children: Adjacency;
}

/** Builds a graph from the parents of each node; their order is kept. */
export function buildDirectedGraph(
  parents: readonly (readonly number[])[],
): DirectedGraph {
  const size = parents.length;
  const up = parents.flat();
  const offsets = new Int32Array(size + 1);
  let edges = 0;
  // Most graphs are built once by a process that is over at once, so loops call
  // nothing that they need not.
  for (let node = 0; node < size; node++) {
    edges += parents[node]?.length ?? 0;
    offsets[node + 1] = edges;
  }
  const next = new Int32Array(size + 1);
  for (const target of up) {
    if (!(target >= 0 && target < size)) {
      throw new RangeError(`Cannot link a node to ${target}`);
    }
    next[target] = (next[target] ?? 0) + 1;
  }
  const childOffsets = sumsBefore(next);
  next.set(childOffsets);
  const down = new Int32Array(edges);
  let edge = 0;
  for (let node = 0; node < size; node++) {
    for (const end = offsets[node + 1] ?? 0; edge < end; edge++) {
      const target = up[edge] ?? 0;
      const place = next[target] ?? 0;
      down[place] = node;
      next[target] = place + 1;
    }
  }
  return {
    size,
    parents: { offsets, targets: Int32Array.from(up) },
    children: { offsets: childOffsets, targets: down },
  };
}

/** For each place the sum of the numbers before it. */
function sumsBefore(numbers: Int32Array): Int32Array {
  const sums = new Int32Array(numbers.length);
  let sum = 0;
  for (let place = 0; place < numbers.length; place++) {
    sums[place] = sum;
    sum += numbers[place] ?? 0;
  }
  return sums;
}

/** The nodes that a node points at. */
export function targetsOf(adjacency: Adjacency, node: number): Int32Array {
  const { offsets, targets } = adjacency;
  return targets.subarray(at(offsets, node), at(offsets, node + 1));
}

/** How many nodes a node points at. */
export function degreeOf(adjacency: Adjacency, node: number): number {
  return at(adjacency.offsets, node + 1) - at(adjacency.offsets, node);
}

/** The number at a place that is known to be inside the array. */
export function at(array: ArrayLike<number>, place: number): number {
  const value = array[place];
  if (value === undefined) throw new RangeError(`There is no node ${place}`);
  return value;
}

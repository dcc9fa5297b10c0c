import { at, degreeOf, type DirectedGraph } from "./directed_graph.ts";
import { popSmallest, pushNumber } from "./number_heap.ts";

/**
 * Orders the nodes so that parents come before their children; of the nodes
 * that could come next the smallest comes first. Nodes on a cycle, and what
 * builds on them, are left out.
 */
export function topologicalOrder(graph: DirectedGraph): number[] {
  const waiting = new Int32Array(graph.size);
  const ready: number[] = [];
  for (let node = 0; node < graph.size; node++) {
    waiting[node] = degreeOf(graph.parents, node);
    if (waiting[node] === 0) pushNumber(ready, node);
  }
  const { offsets, targets } = graph.children;
  const order: number[] = [];
  let node = popSmallest(ready);
  while (node !== undefined) {
    order.push(node);
    const end = at(offsets, node + 1);
    for (let place = at(offsets, node); place < end; place++) {
      const child = at(targets, place);
      const left = at(waiting, child) - 1;
      waiting[child] = left;
      if (left === 0) pushNumber(ready, child);
    }
    node = popSmallest(ready);
  }
  return order;
}

import { at, degreeOf, type DirectedGraph } from "./directed_graph.ts";

/** Finds one cycle: its nodes from child to parent, or nothing. */
export function findCycle(graph: DirectedGraph): number[] | undefined {
  const stuck = stuckNodes(graph);
  if (stuck === undefined) return undefined;

  // Every node that is stuck has a parent that is stuck, so going down meets
  // itself in the end.
  const placeOf = new Map<number, number>();
  const path: number[] = [];
  let node = stuck.indexOf(1);
  while (!placeOf.has(node)) {
    placeOf.set(node, path.length);
    path.push(node);
    node = stuckParent(graph, node, stuck);
  }
  const cycle = path.slice(placeOf.get(node));
  const first = cycle.indexOf(Math.min(...cycle));
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}

/**
 * Marks with 1 what is left when nodes without parents are taken away again and
 * again: the cycles and what builds on them. Their order does not matter here,
 * so this is cheaper than a topological order.
 */
function stuckNodes(graph: DirectedGraph): Uint8Array | undefined {
  const { size, parents, children: { offsets, targets } } = graph;
  const waiting = new Int32Array(size);
  const free: number[] = [];
  let before = 0;
  for (let node = 0; node < size; node++) {
    const end = parents.offsets[node + 1] ?? 0;
    waiting[node] = end - before;
    if (end === before) free.push(node);
    before = end;
  }
  let left = size;
  for (let node = free.pop(); node !== undefined; node = free.pop()) {
    left--;
    const end = offsets[node + 1] ?? 0;
    for (let place = offsets[node] ?? 0; place < end; place++) {
      const child = targets[place] ?? 0;
      const missing = (waiting[child] ?? 0) - 1;
      waiting[child] = missing;
      if (missing === 0) free.push(child);
    }
  }
  if (left === 0) return undefined;
  return Uint8Array.from(waiting, (parents) => parents > 0 ? 1 : 0);
}

function stuckParent(
  graph: DirectedGraph,
  node: number,
  stuck: Uint8Array,
): number {
  const { offsets, targets } = graph.parents;
  const first = at(offsets, node);
  for (
    let place = first;
    place < first + degreeOf(graph.parents, node);
    place++
  ) {
    if (stuck[at(targets, place)] === 1) return at(targets, place);
  }
  throw new RangeError(`Node ${node} is on no cycle`);
}

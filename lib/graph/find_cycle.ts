import { at, degreeOf, type DirectedGraph } from "./directed_graph.ts";
import { topologicalOrder } from "./topological_order.ts";

/** Finds one cycle: its nodes from child to parent, or nothing. */
export function findCycle(graph: DirectedGraph): number[] | undefined {
  const order = topologicalOrder(graph);
  if (order.length === graph.size) return undefined;
  const stuck = new Uint8Array(graph.size).fill(1);
  for (const node of order) stuck[node] = 0;

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

/**
 * Directed graphs over numbers: what follows from what, cycles, and orders
 * that are the same every time.
 *
 * @module
 */
export { descendantsFirst } from "./descendants_first.ts";
export type { DescendantsFirstOptions } from "./descendants_first.ts";
export {
  at,
  buildDirectedGraph,
  degreeOf,
  targetsOf,
} from "./directed_graph.ts";
export type { Adjacency, DirectedGraph } from "./directed_graph.ts";
export { findCycle } from "./find_cycle.ts";
export { markedNodes, reach } from "./reach.ts";
export type { ReachOptions } from "./reach.ts";
export { topologicalOrder } from "./topological_order.ts";

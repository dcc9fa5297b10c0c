import { at, type DirectedGraph, targetsOf } from "./directed_graph.ts";
import { popSmallest, pushNumber, replaceSmallest } from "./number_heap.ts";
import { reach } from "./reach.ts";

/** What {@linkcode descendantsFirst} orders. */
export interface DescendantsFirstOptions {
  /** The nodes to order are those whose entry is 1. */
  readonly included: Uint8Array;
  /** Where to begin; those that are not included are ignored. */
  readonly tips: readonly number[];
}

const NONE = -1;

/**
 * A line of descent that is being followed downwards. Slots are kept in the
 * order of their making, and a slot keeps its number for life.
 */
interface Slots {
  /** The node each slot is at. */
  readonly node: number[];
  /** The slot each node is at, or `NONE`. */
  readonly slotOf: Int32Array;
  readonly previous: number[];
  readonly next: number[];
  first: number;
  last: number;
}

interface State {
  readonly graph: DirectedGraph;
  /** 1 for the nodes that will be part of the order. */
  readonly wanted: Uint8Array;
  /** How many children of each node still stand above it. */
  readonly pending: Int32Array;
  /** 1 for the nodes that still stand. */
  readonly standing: Uint8Array;
  readonly slots: Slots;
  /** For each node its standing children by the lowest slot that may be above them. */
  readonly above: (number[] | undefined)[];
  /** What the search number `searchOf[node]` found for each node. */
  readonly foundAbove: Float64Array;
  readonly searchOf: Int32Array;
  searches: number;
}

/**
 * Orders the included nodes so that every node comes after all of its
 * descendants. One line is followed down as far as it goes; where it meets a
 * node that others still stand above, the oldest of those lines goes on first.
 *
 * The time is close to linear: whether a node is free is a count, and which
 * line has to go first is found through lower bounds that only ever grow.
 */
export function descendantsFirst(
  graph: DirectedGraph,
  options: DescendantsFirstOptions,
): number[] {
  const state = startState(graph, options);
  const { slots, pending } = state;
  const order: number[] = [];
  let slot = slots.first;
  while (slot !== NONE) {
    const node = at(slots.node, slot);
    if (at(pending, node) > 0) {
      slot = oldestSlotAbove(state, node);
      continue;
    }
    order.push(node);
    slots.slotOf[node] = NONE;
    retire(state, node);
    slot = follow(state, slot);
  }
  return order;
}

function startState(
  graph: DirectedGraph,
  { included, tips }: DescendantsFirstOptions,
): State {
  const starts = [...new Set(tips)].filter((tip) => included[tip] === 1)
    .sort((a, b) => a - b);
  const standing = reach(graph.parents, starts);
  const pending = new Int32Array(graph.size);
  const { offsets, targets } = graph.parents;
  for (let node = 0; node < graph.size; node++) {
    if (standing[node] === 0) continue;
    const end = at(offsets, node + 1);
    for (let place = at(offsets, node); place < end; place++) {
      const parent = at(targets, place);
      pending[parent] = at(pending, parent) + 1;
    }
  }
  const slots: Slots = {
    node: [],
    slotOf: new Int32Array(graph.size).fill(NONE),
    previous: [],
    next: [],
    first: NONE,
    last: NONE,
  };
  for (const start of starts) addSlot(slots, start);
  return {
    graph,
    wanted: reach(graph.parents, starts, { within: included }),
    pending,
    standing,
    slots,
    above: new Array(graph.size),
    foundAbove: new Float64Array(graph.size),
    searchOf: new Int32Array(graph.size),
    searches: 0,
  };
}

function addSlot(slots: Slots, node: number): void {
  const slot = slots.node.length;
  slots.node.push(node);
  slots.slotOf[node] = slot;
  slots.previous.push(slots.last);
  slots.next.push(NONE);
  if (slots.last === NONE) slots.first = slot;
  else slots.next[slots.last] = slot;
  slots.last = slot;
}

/** Removes a slot and tells which one is next: the one before it, if any. */
function removeSlot(slots: Slots, slot: number): number {
  const previous = at(slots.previous, slot);
  const next = at(slots.next, slot);
  if (previous === NONE) slots.first = next;
  else slots.next[previous] = next;
  if (next === NONE) slots.last = previous;
  else slots.previous[next] = previous;
  return previous === NONE ? slots.first : previous;
}

/** Moves a slot to the parents of its node, which has just been ordered. */
function follow(state: State, slot: number): number {
  const { graph, slots, wanted, standing } = state;
  const { offsets, targets } = graph.parents;
  const node = at(slots.node, slot);
  const end = at(offsets, node + 1);
  let moved = false;
  for (let place = at(offsets, node); place < end; place++) {
    const parent = at(targets, place);
    if (wanted[parent] === 0 || standing[parent] === 0) continue;
    if (at(slots.slotOf, parent) !== NONE) continue;
    if (moved) {
      addSlot(slots, parent);
      continue;
    }
    slots.node[slot] = parent;
    slots.slotOf[parent] = slot;
    moved = true;
  }
  return moved ? slot : removeSlot(slots, slot);
}

/**
 * Takes a node away from above its parents. Nodes that are not wanted go with
 * the last of their children.
 */
function retire(state: State, node: number): void {
  const { graph, pending, standing, wanted } = state;
  const { offsets, targets } = graph.parents;
  const todo = [node];
  for (let gone = todo.pop(); gone !== undefined; gone = todo.pop()) {
    standing[gone] = 0;
    const end = at(offsets, gone + 1);
    for (let place = at(offsets, gone); place < end; place++) {
      const parent = at(targets, place);
      const left = at(pending, parent) - 1;
      pending[parent] = left;
      if (left === 0 && wanted[parent] === 0) todo.push(parent);
    }
  }
}

/**
 * Finds the oldest slot whose node is a descendant of the given node. What was
 * true of a node earlier is a lower bound now: a slot only loses descendants,
 * and new slots are younger than the one they come from.
 */
function oldestSlotAbove(state: State, node: number): number {
  const { foundAbove, searchOf, graph: { size } } = state;
  const search = ++state.searches;
  const path = [node];
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const heap = standingChildren(state, top);
    const smallest = at(heap, 0);
    const child = smallest % size;
    const bound = (smallest - child) / size;
    const oldest = oldestSlotOf(state, child, bound);
    if (oldest === undefined) {
      path.push(child);
    } else if (oldest === bound) {
      foundAbove[top] = bound;
      searchOf[top] = search;
      path.pop();
    } else {
      replaceSmallest(heap, oldest * size + child);
    }
  }
  return at(foundAbove, node);
}

/** The oldest slot at or above a node, if it is known without a search. */
function oldestSlotOf(
  state: State,
  node: number,
  bound: number,
): number | undefined {
  const { slots, pending, foundAbove, searchOf, searches } = state;
  const own = at(slots.slotOf, node);
  if (own === bound || at(pending, node) === 0) return own;
  if (at(searchOf, node) !== searches) return undefined;
  const higher = at(foundAbove, node);
  return own === NONE ? higher : Math.min(own, higher);
}

/** The heap of a node's children, with one that still stands at its top. */
function standingChildren(state: State, node: number): number[] {
  const { graph, standing, above } = state;
  let heap = above[node];
  if (heap === undefined) {
    heap = [];
    for (const child of targetsOf(graph.children, node)) {
      if (standing[child] === 1) pushNumber(heap, child);
    }
    above[node] = heap;
  }
  while (standing[at(heap, 0) % graph.size] === 0) popSmallest(heap);
  return heap;
}

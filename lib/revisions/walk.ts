import { RetortError } from "../errors/mod.ts";
import { targetsOf } from "../graph/mod.ts";
import { baseNodes, headNodes } from "./head_nodes.ts";
import { filterByLineage } from "./resolve.ts";
import { idAt, type RevisionGraph } from "./revision_graph.ts";

/** The place below all bases. */
export const BASE = "base";

/** A node, the place below a base, or nowhere: there are fewer revisions. */
export type Place = number | typeof BASE | undefined;

/** How far to go, and what to do at the end. */
export interface WalkOptions {
  /** How many steps; not negative. */
  readonly steps: number;
  /** Goes up through revisions of this branch only. */
  readonly branch?: string | undefined;
  /** Stays at the last revision instead of going nowhere. */
  readonly clamp?: boolean | undefined;
  /** What was typed, for errors. */
  readonly requested: string;
}

/** Tells whether a place is a revision. */
export function isNode(place: Place): place is number {
  return typeof place === "number";
}

/** Goes up from a node, or from below the bases. */
export function walkUp(
  graph: RevisionGraph,
  start: number | undefined,
  { steps, branch, clamp, requested }: WalkOptions,
): Place {
  let node = start;
  for (let step = 0; step < steps; step++) {
    const above = node === undefined
      ? baseNodes(graph)
      : [...targetsOf(graph.versioned.children, node)];
    const next = branch === undefined
      ? above
      : filterByLineage(graph, above, { against: branch });
    if (next.length > 1) throw ambiguousWalk(graph, node, { next, requested });
    if (next.length === 0) return clamp ? node ?? BASE : undefined;
    node = next[0];
  }
  return node ?? BASE;
}

/** Goes down from a node, or from above the heads. */
export function walkDown(
  graph: RevisionGraph,
  start: number | undefined,
  { steps, clamp, requested }: WalkOptions,
): Place {
  let place: Place = start;
  for (let step = 0; step < steps; step++) {
    if (place === BASE) return clamp ? BASE : undefined;
    const next: readonly number[] = place === undefined
      ? headNodes(graph)
      : [...targetsOf(graph.versioned.parents, place)];
    if (next.length > 1) {
      throw ambiguousWalk(graph, place, { next, requested });
    }
    place = next[0] ?? BASE;
  }
  return place ?? BASE;
}

function ambiguousWalk(
  graph: RevisionGraph,
  from: number | undefined,
  { next, requested }: {
    readonly next: readonly number[];
    readonly requested: string;
  },
): RetortError {
  const candidates = next.map((node) => idAt(graph, node));
  const id = from === undefined ? null : idAt(graph, from);
  const place = id === null ? "the base" : `"${id}"`;
  return new RetortError(
    "revision/ambiguous-walk",
    `Cannot count the steps of "${requested}": from ${place} there are ${candidates.length} ways, ${
      candidates.map((one) => `"${one}"`).join(", ")
    }`,
    {
      details: { requested, from: id, candidates },
      hint: "Name the revision, or count on one branch: `branch@+1`",
    },
  );
}

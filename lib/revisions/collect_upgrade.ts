import { RetortError } from "../errors/mod.ts";
import { markedNodes, reach, targetsOf } from "../graph/mod.ts";
import { resolveNode } from "./resolve.ts";
import { resolveNodes } from "./resolve_places.ts";
import { idAt, type RevisionGraph } from "./revision_graph.ts";
import { upgradeNodes } from "./upgrade_places.ts";

/** A range of revisions, from an upper end down to a lower one. */
export interface RangeOptions {
  readonly upper: string | readonly string[];
  readonly lower: string | readonly string[];
  /** The lower end is part of the range. */
  readonly inclusive?: boolean | undefined;
  /** Everything that the upper end needs is part of the range. */
  readonly implicitBase?: boolean | undefined;
  /** A target that counts too far means the last revision that way. */
  readonly clamp?: boolean | undefined;
}

/** Nodes to be ordered. */
export interface Collected {
  readonly included: Uint8Array;
  readonly tips: readonly number[];
}

/** Finds the revisions that lead from the lower end up to the upper one. */
export function collectUpgrade(
  graph: RevisionGraph,
  range: RangeOptions,
): Collected {
  const { upper, lower, inclusive, implicitBase, clamp } = range;
  const current = typeof lower === "string" ? [lower] : lower;
  const tips = onBranchOf(
    graph,
    upgradeNodes(graph, upper, { current, clamp }),
    lower,
  );
  const included = withAncestors(graph, tips);
  const start = resolveNodes(graph, lower);
  if (!implicitBase && start.some((node) => included[node] === 0)) {
    throw notAnAncestor(lower, upper);
  }
  withAncestors(graph, start).forEach((mark, node) => {
    if (mark === 1) included[node] = 0;
  });
  if (inclusive) { for (const node of start) included[node] = 1; }
  if (start.length > 0 && !implicitBase) {
    const above = reach(graph.versioned.children, start);
    above.forEach((mark, node) => {
      if (mark === 0) included[node] = 0;
    });
  }
  return { included, tips };
}

/** A lower end such as `billing@base` keeps only what carries that label. */
function onBranchOf(
  graph: RevisionGraph,
  tips: readonly number[],
  lower: RangeOptions["lower"],
): readonly number[] {
  if (typeof lower !== "string" || !lower.includes("@")) return tips;
  const branch = lower.slice(0, lower.indexOf("@"));
  if (branch === "") return tips;
  const node = resolveNode(graph, branch);
  if (node === undefined) return tips;
  const isRevision = idAt(graph, node) === branch;
  const labels = isRevision ? graph.labels[node] ?? [] : [branch];
  return tips.filter((tip) =>
    labels.some((label) => graph.labels[tip]?.includes(label))
  );
}

/** Marks nodes and all they need; refuses nodes that need one another. */
function withAncestors(
  graph: RevisionGraph,
  nodes: readonly number[],
): Uint8Array {
  const below = reach(
    graph.real.parents,
    nodes.flatMap((node) => [...targetsOf(graph.real.parents, node)]),
  );
  const overlapping = nodes.find((node) => below[node] === 1);
  if (overlapping !== undefined) {
    throw overlap(graph, overlapping, nodes);
  }
  for (const node of nodes) below[node] = 1;
  return below;
}

function overlap(
  graph: RevisionGraph,
  lower: number,
  nodes: readonly number[],
): RetortError {
  const above = reach(graph.real.children, [lower]);
  const others = markedNodes(above)
    .filter((node) => node !== lower && nodes.includes(node))
    .map((node) => idAt(graph, node));
  const id = idAt(graph, lower);
  return new RetortError(
    "revision/overlap",
    `Cannot use "${id}" together with ${
      others.map((one) => `"${one}"`).join(", ")
    }: it is part of what they build on`,
    { details: { revision: id, others }, hint: `Leave out "${id}"` },
  );
}

function notAnAncestor(
  lower: RangeOptions["lower"],
  upper: RangeOptions["upper"],
): RetortError {
  const start = [lower].flat().join(", ") || "base";
  const end = [upper].flat().join(", ") || "base";
  return new RetortError(
    "revision/not-an-ancestor",
    `Cannot go from "${start}" to "${end}": the one does not build on the other`,
    {
      details: { start, end },
      hint: "Give the older revision first, and both of one branch",
    },
  );
}

import { RetortError } from "../errors/mod.ts";
import { reach, targetsOf } from "../graph/mod.ts";
import type { Collected, RangeOptions } from "./collect_upgrade.ts";
import { type DowngradePlace, downgradePlace } from "./downgrade_place.ts";
import { baseNodes } from "./head_nodes.ts";
import { resolveBranch } from "./resolve.ts";
import { resolveNodes } from "./resolve_places.ts";
import { idAt, type RevisionGraph } from "./revision_graph.ts";

/** A range to take back: its lower end is one target. */
export interface DowngradeRangeOptions extends RangeOptions {
  readonly lower: string;
}

/**
 * Finds the applied revisions that have to go for the lower end to be the
 * last: all that build on it, and all that depend on those.
 */
export function collectDowngrade(
  graph: RevisionGraph,
  range: DowngradeRangeOptions,
): Collected {
  const { upper, lower, inclusive, implicitBase, clamp } = range;
  const current = typeof upper === "string" ? [upper] : upper;
  const place = downgradePlace(graph, lower, { current, clamp });
  const roots = rootsOf(graph, place, { lower, inclusive });
  const tips = resolveNodes(graph, upper);
  const active = reach(graph.complete.parents, tips);
  const included = reach(graph.complete.children, roots, { within: active });
  if (implicitBase) {
    const below = reach(graph.complete.parents, roots);
    active.forEach((mark, node) => {
      if (mark === 1 && below[node] === 0) included[node] = 1;
    });
  }
  const { node } = place;
  if (node !== undefined && !included.includes(1) && !tips.includes(node)) {
    throw notApplied(lower, tips.map((tip) => idAt(graph, tip)));
  }
  return { included, tips };
}

function rootsOf(
  graph: RevisionGraph,
  { branch, node }: DowngradePlace,
  { lower, inclusive }: {
    readonly lower: string;
    readonly inclusive: boolean | undefined;
  },
): readonly number[] {
  const roots = node === undefined
    ? baseNodes(graph)
    : inclusive
    ? [node]
    : [...targetsOf(graph.versioned.children, node)];
  if (branch === undefined) return roots;
  const branchNode = resolveBranch(graph, branch);
  if (roots.length <= 1) return roots;
  const below = reach(graph.versioned.parents, [branchNode]);
  const onBranch = roots.filter((root) => below[root] === 1);
  if (onBranch.length === 0) throw notBelowBranch(lower, branch);
  return onBranch;
}

function notApplied(
  requested: string,
  current: readonly string[],
): RetortError {
  const state = current.length === 0
    ? "nothing is applied"
    : `nothing applied builds on it (current: ${
      current.map((id) => `"${id}"`).join(", ")
    })`;
  return new RetortError(
    "revision/not-applied",
    `Cannot downgrade to "${requested}": ${state}`,
    {
      details: { requested, current },
      hint: "Run `retort current` to see what is applied",
    },
  );
}

function notBelowBranch(requested: string, branch: string): RetortError {
  return new RetortError(
    "revision/not-below-branch",
    `Cannot downgrade to "${requested}": branch "${branch}" does not go through a revision that builds on it`,
    {
      details: { requested, branch },
      hint: `Run \`retort history -r :${branch}@head\` to see that branch`,
    },
  );
}

import { RetortError } from "../errors/mod.ts";
import { currentNodes } from "./current_nodes.ts";
import { filterByLineage, resolveBranch, resolveNode } from "./resolve.ts";
import { resolveNodes } from "./resolve_places.ts";
import { idAt, type RevisionGraph } from "./revision_graph.ts";
import { parseTarget, type Target } from "./target.ts";
import { tooFewRevisions } from "./too_few_revisions.ts";
import { isNode, walkDown, walkUp } from "./walk.ts";

/** Where a downgrade leads: the branch it is about, and its last node. */
export interface DowngradePlace {
  readonly branch?: string | undefined;
  /** The node that stays; without it everything goes. */
  readonly node: number | undefined;
}

/** Where a downgrade starts, and how strictly its target counts. */
export interface DowngradePlaceOptions {
  /** The applied revisions. */
  readonly current: readonly string[];
  readonly clamp?: boolean | undefined;
}

type RelativeTarget = Extract<Target, { kind: "relative" }>;

/** Finds out where a downgrade leads. */
export function downgradePlace(
  graph: RevisionGraph,
  target: string,
  options: DowngradePlaceOptions,
): DowngradePlace {
  const parsed = parseTarget(target);
  if (parsed.kind === "absolute" || graph.nodes.has(target)) {
    return absolutePlace(graph, target);
  }
  const { steps, name } = parsed;
  if (name === undefined && steps >= 0) throw tooFewRevisions(target, steps);
  const { branch, start } = name === undefined
    ? startOf(graph, { target, parsed, current: options.current })
    : {
      branch: parsed.branch,
      start: steps < 0 && parsed.branch !== undefined
        ? resolveNode(graph, `${parsed.branch}@${name}`)
        : resolveNode(graph, name),
    };
  const walk = {
    steps: Math.abs(steps),
    clamp: options.clamp,
    requested: target,
  };
  const place = steps < 0
    ? walkDown(graph, start, walk)
    : walkUp(graph, start, { ...walk, branch });
  if (place === undefined) throw tooFewRevisions(target, steps);
  return { branch, node: isNode(place) ? place : undefined };
}

function absolutePlace(graph: RevisionGraph, target: string): DowngradePlace {
  const place = target.lastIndexOf("@");
  const name = target.slice(place + 1);
  const branch = place > 0 ? target.slice(0, place) : undefined;
  return { branch, node: resolveNode(graph, name) };
}

/** What `-1` and `billing@-1` count from. */
function startOf(
  graph: RevisionGraph,
  { target, parsed: { branch, steps }, current }: {
    readonly target: string;
    readonly parsed: RelativeTarget;
    readonly current: readonly string[];
  },
): { readonly branch: string; readonly start: number } {
  const nodes = [...new Set(resolveNodes(graph, current))];
  if (branch === undefined) {
    const [node] = nodes;
    if (node === undefined) throw tooFewRevisions(target, steps);
    const ids = nodes.map((each) => idAt(graph, each));
    if (nodes.length > 1) throw ambiguousStart(target, ids);
    return { branch: idAt(graph, node), start: node };
  }
  resolveBranch(graph, branch);
  const against = { against: branch };
  const onBranch = filterByLineage(graph, nodes, against);
  const starts = onBranch.length > 0
    ? onBranch
    : filterByLineage(graph, currentNodes(graph, nodes), against);
  const [start] = starts;
  if (start === undefined) throw tooFewRevisions(target, steps);
  if (starts.length > 1) {
    throw ambiguousStart(target, starts.map((node) => idAt(graph, node)));
  }
  return { branch, start };
}

function ambiguousStart(
  requested: string,
  current: readonly string[],
): RetortError {
  const steps = requested.replace(/^.*@/, "");
  return new RetortError(
    "revision/ambiguous-start",
    `Cannot count the steps of "${requested}": several revisions are current, ${
      current.map((id) => `"${id}"`).join(", ")
    }`,
    {
      details: { requested, current },
      hint: `Say which one to take back: ${
        current.map((id) => `\`retort downgrade ${id}@${steps}\``).join(" or ")
      }`,
    },
  );
}

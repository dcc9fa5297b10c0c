import { RetortError } from "../errors/mod.ts";
import { markedNodes, reach, targetsOf } from "../graph/mod.ts";
import { filterByLineage, resolveNode } from "./resolve.ts";
import { resolveNodes, resolvePlaces } from "./resolve_places.ts";
import { idAt, type RevisionGraph } from "./revision_graph.ts";
import { parseTarget, type Target } from "./target.ts";
import { tooFewRevisions } from "./too_few_revisions.ts";
import { isNode, type Place, walkDown, walkUp } from "./walk.ts";

/** Where an upgrade starts, and how strictly its target counts. */
export interface UpgradePlacesOptions {
  /** The applied revisions, or what a range starts with. */
  readonly current: readonly string[];
  /** Stays at the last revision where a target counts too far. */
  readonly clamp?: boolean | undefined;
}

type RelativeTarget = Extract<Target, { kind: "relative" }>;

/** Finds the nodes that an upgrade leads to. */
export function upgradeNodes(
  graph: RevisionGraph,
  target: string | readonly string[],
  options: UpgradePlacesOptions,
): readonly number[] {
  if (typeof target !== "string" || graph.nodes.has(target)) {
    return resolveNodes(graph, target);
  }
  const parsed = parseTarget(target);
  if (parsed.kind === "absolute") return resolveNodes(graph, target);
  const walk = {
    steps: Math.abs(parsed.steps),
    clamp: options.clamp,
    requested: target,
  };
  return [relativePlace(graph, { target, parsed, walk, options })].filter(
    isNode,
  );
}

interface RelativeWalk {
  readonly target: string;
  readonly parsed: RelativeTarget;
  readonly walk: Parameters<typeof walkUp>[2];
  readonly options: UpgradePlacesOptions;
}

function relativePlace(
  graph: RevisionGraph,
  { target, parsed, walk, options }: RelativeWalk,
): Place {
  const { branch, name, steps } = parsed;
  if (name === undefined && steps <= 0) {
    throw tooFewRevisions(target, steps);
  }
  const place = steps > 0
    ? walkUp(
      graph,
      name === undefined
        ? startOf(graph, { target, branch, options })
        : resolveNode(graph, name),
      { ...walk, branch },
    )
    : walkDown(
      graph,
      resolveNode(
        graph,
        branch === undefined ? `${name}` : `${branch}@${name}`,
      ),
      walk,
    );
  if (place === undefined) throw tooFewRevisions(target, steps);
  return place;
}

function startOf(
  graph: RevisionGraph,
  { target, branch, options: { current } }: {
    readonly target: string;
    readonly branch: string | undefined;
    readonly options: UpgradePlacesOptions;
  },
): number | undefined {
  if (branch === undefined) {
    if (current.length > 1) throw ambiguousStart(target, current);
    return current[0] === undefined
      ? undefined
      : resolveNode(graph, current[0]);
  }
  const nodes = resolvePlaces(graph, current).filter(isNode);
  const onBranch = filterByLineage(graph, nodes, { against: branch });
  const starts = onBranch.length > 0
    ? onBranch
    : tipsBelow(graph, nodes, branch);
  if (starts.length > 1) {
    throw ambiguousStart(target, starts.map((node) => idAt(graph, node)));
  }
  return starts[0];
}

/** The tips of what is applied of a branch that nothing current is on. */
function tipsBelow(
  graph: RevisionGraph,
  current: readonly number[],
  branch: string,
): readonly number[] {
  const applied = markedNodes(reach(graph.real.parents, current));
  const onBranch = filterByLineage(graph, applied, { against: branch });
  const below = new Set(
    onBranch.flatMap((node) => [...targetsOf(graph.real.parents, node)]),
  );
  return onBranch.filter((node) => !below.has(node));
}

function ambiguousStart(
  requested: string,
  current: readonly string[],
): RetortError {
  const shown = current.map((id) => `"${id}"`).join(", ");
  return new RetortError(
    "revision/ambiguous-start",
    `Cannot count the steps of "${requested}": several revisions are current, ${shown}`,
    {
      details: { requested, current },
      hint: `Say which one to count from: ${
        current.map((id) => `\`${id}${requested.replace(/^.*@/, "")}\``)
          .join(" or ")
      }`,
    },
  );
}

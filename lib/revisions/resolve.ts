import { RetortError } from "../errors/mod.ts";
import { headNodes, realHeadNodes } from "./head_nodes.ts";
import { type LineageOptions, onLineageOf } from "./lineage.ts";
import { multipleHeads } from "./multiple_heads.ts";
import { didYouMean, nearNames } from "./near_names.ts";
import { idAt, type RevisionGraph } from "./revision_graph.ts";
import { splitBranch } from "./target.ts";

const SYMBOLS = new Set(["head", "heads", "base"]);
const MAX_CANDIDATES = 5;
/** Ids shorter than this can only be written in full. */
const MIN_PARTIAL_LENGTH = 4;

/** What to compare with, and through which edges. */
export interface FilterByLineageOptions extends LineageOptions {
  /** The target to compare with. */
  readonly against: string;
}

/** What a target without steps names, before branches are checked. */
export interface Names {
  readonly branch?: string | undefined;
  /** Ids, partial ids and labels. */
  readonly names: readonly string[];
}

/** Finds the one node that a target means; nothing for `base`. */
export function resolveNode(
  graph: RevisionGraph,
  target: string,
): number | undefined {
  const resolved = namesOf(graph, target);
  const { branch, names } = resolved;
  const [name] = names;
  if (names.length > 1) {
    throw multipleHeads(
      graph,
      target,
      names.map((each) => resolveName(graph, each, resolved)),
    );
  }
  if (name !== undefined) return resolveName(graph, name, resolved);
  if (branch !== undefined) resolveBranch(graph, branch);
  return undefined;
}

/** Finds the revision that a branch is named by: a label, an id, a partial id. */
export function resolveBranch(graph: RevisionGraph, branch: string): number {
  const node = graph.nodes.get(branch);
  if (node !== undefined) return node;
  const candidates = partialMatches(graph, branch);
  if (candidates.length === 1 && candidates[0] !== undefined) {
    return graph.nodes.get(candidates[0]) ?? 0;
  }
  if (candidates.length > 1) throw ambiguousId(branch, candidates);
  const suggestions = nearNames(branch, graph.nodes.keys());
  throw new RetortError(
    "revision/branch-not-found",
    `Cannot find branch "${branch}": there is no such label and no such revision`,
    {
      details: { requested: branch, branch, suggestions },
      hint: didYouMean(suggestions) ??
        "Run `retort branches` to see the labels",
    },
  );
}

/**
 * Keeps the nodes that build on, or are built on by, something the target
 * names: its branch or its revisions.
 */
export function filterByLineage(
  graph: RevisionGraph,
  nodes: readonly number[],
  { against, withDependencies }: FilterByLineageOptions,
): readonly number[] {
  if (nodes.length === 0) return nodes;
  const tests = lineageNodes(graph, against);
  if (tests.length === 0) return nodes;
  const marks = onLineageOf(graph, tests, { withDependencies });
  return nodes.filter((node) => marks[node] === 1);
}

function lineageNodes(
  graph: RevisionGraph,
  against: string,
): readonly number[] {
  const { branch, names } = namesOf(graph, against);
  return [
    ...(branch === undefined ? [] : [resolveBranch(graph, branch)]),
    ...names.map((name) => resolveName(graph, name, { names })),
  ];
}

/** Replaces `head`, `heads` and `base` by the ids they stand for. */
export function namesOf(graph: RevisionGraph, target: string): Names {
  const { branch, name } = splitBranch(target);
  if (name === "base") return { branch, names: [] };
  if (name !== "head" && name !== "heads") return { branch, names: [name] };
  if (branch !== undefined && !SYMBOLS.has(branch)) {
    resolveBranch(graph, branch);
  }
  const heads = branch === undefined
    ? name === "head" ? headNodes(graph) : realHeadNodes(graph)
    : filterByLineage(graph, headNodes(graph), { against: branch });
  if (name === "head" && heads.length > 1) {
    throw multipleHeads(graph, target, heads);
  }
  return { branch, names: heads.map((head) => idAt(graph, head)) };
}

/** Finds the node of an id, a partial id or a label, on its branch if it has one. */
export function resolveName(
  graph: RevisionGraph,
  name: string,
  { branch }: Names,
): number {
  const branchNode = branch === undefined
    ? undefined
    : resolveBranch(graph, branch);
  const node = graph.nodes.get(name) ?? resolvePartial(graph, name, branch);
  if (branchNode !== undefined && branch !== undefined) {
    if (onLineageOf(graph, [branchNode])[node] === 0) {
      throw notOnBranch(idAt(graph, node), branch);
    }
  }
  return node;
}

function resolvePartial(
  graph: RevisionGraph,
  name: string,
  branch: string | undefined,
): number {
  if (name === "") throw emptyTarget();
  const all = partialMatches(graph, name);
  const candidates = branch === undefined
    ? all
    : all.filter((candidate) =>
      filterByLineage(graph, [graph.nodes.get(candidate) ?? 0], {
        against: branch,
      })
        .length > 0
    );
  const [only] = candidates;
  if (only === undefined) throw notFound(graph, name);
  if (candidates.length > 1) throw ambiguousId(name, candidates);
  return graph.nodes.get(only) ?? 0;
}

function partialMatches(graph: RevisionGraph, text: string): readonly string[] {
  const found: string[] = [];
  for (const name of graph.nodes.keys()) {
    if (name.length >= MIN_PARTIAL_LENGTH && name.startsWith(text)) {
      found.push(name);
    }
  }
  return found;
}

function emptyTarget(): RetortError {
  return new RetortError(
    "revision/invalid-target",
    "Cannot find a revision without a name",
    {
      details: { requested: "" },
      hint: 'Name a revision, a label, "head" or "base"',
    },
  );
}

function notFound(graph: RevisionGraph, requested: string): RetortError {
  const words = /^[a-z]+$/i.test(requested) ? ["head", "heads", "base"] : [];
  const names = [...graph.nodes.keys(), ...words];
  const suggestions = nearNames(requested, names);
  return new RetortError(
    "revision/not-found",
    `Cannot find revision "${requested}": no revision and no label has that name or begins with it`,
    {
      details: { requested, suggestions },
      hint: didYouMean(suggestions) ??
        "Run `retort history` to see all revisions",
    },
  );
}

function ambiguousId(
  requested: string,
  candidates: readonly string[],
): RetortError {
  const shown = candidates.slice(0, MAX_CANDIDATES).map((one) => `"${one}"`);
  const more = candidates.length > MAX_CANDIDATES ? ", …" : "";
  return new RetortError(
    "revision/ambiguous-id",
    `Cannot tell which revision "${requested}" means: ${
      shown.join(", ")
    }${more} begin with it`,
    { details: { requested, candidates }, hint: "Type more of the id" },
  );
}

function notOnBranch(revision: string, branch: string): RetortError {
  return new RetortError(
    "revision/not-on-branch",
    `Cannot use revision "${revision}" as part of branch "${branch}": it is on another branch`,
    {
      details: { revision, branch },
      hint: `Run \`retort history -r :${branch}@head\` to see that branch`,
    },
  );
}

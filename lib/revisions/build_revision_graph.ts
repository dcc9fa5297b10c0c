import { RetortError } from "../errors/mod.ts";
import {
  buildDirectedGraph,
  type DirectedGraph,
  findCycle,
} from "../graph/mod.ts";
import { branchLabels } from "./branch_labels.ts";
import {
  checkRevisions,
  dependencyNodes,
  filesOf,
  indexNames,
  parentNodes,
} from "./check_revisions.ts";
import { ownDependencies } from "./own_dependencies.ts";
import type { Revision } from "./revision.ts";
import type { RevisionGraph } from "./revision_graph.ts";

const NONE: readonly number[] = [];

/**
 * Indexes the revisions of a project. Their order is the order of their files:
 * it decides which of several heads comes first.
 *
 * @throws {RetortError} if an id or label is used twice or cannot be used, if
 * a down revision or dependency is not there, or if revisions form a circle
 *
 * @example
 * ```ts
 * import { buildRevisionGraph } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [] },
 *   { ...none, id: "b27c", downRevisions: ["ae10"] },
 * ]);
 * strictEqual(graph.revisions.length, 2);
 * ```
 */
export function buildRevisionGraph(
  revisions: readonly Revision[],
): RevisionGraph {
  checkRevisions(revisions);
  const nodes = indexNames(revisions);
  const dependencies = revisions.map((revision) =>
    revision.dependsOn.length === 0 ? NONE : dependencyNodes(revision, nodes)
  );
  const down = revisions.map((revision) =>
    revision.downRevisions.length === 0
      ? NONE
      : parentNodes(revision, nodes, revisions)
  );
  const versioned = buildDirectedGraph(down);
  refuseCycle(versioned, revisions, "revision/cycle");
  const complete = withEdges(versioned, down, dependencies);
  if (complete !== versioned) {
    refuseCycle(complete, revisions, "revision/dependency-cycle");
  }
  const own = ownDependencies(dependencies, versioned);
  return {
    revisions,
    nodes,
    labels: branchLabels(revisions, { versioned, complete }),
    dependencies,
    ownDependencies: own,
    versioned,
    complete,
    real: own === dependencies ? complete : withEdges(versioned, down, own),
  };
}

function withEdges(
  versioned: DirectedGraph,
  down: readonly (readonly number[])[],
  dependencies: readonly (readonly number[])[],
): DirectedGraph {
  if (dependencies.every((each) => each.length === 0)) return versioned;
  return buildDirectedGraph(
    down.map((
      parents,
      node,
    ) => [...new Set([...parents, ...(dependencies[node] ?? [])])]),
  );
}

const MOST_FILES_NAMED = 5;

function refuseCycle(
  edges: DirectedGraph,
  revisions: readonly Revision[],
  code: "revision/cycle" | "revision/dependency-cycle",
): void {
  const cycle = findCycle(edges)?.map((node) => revisions[node]);
  if (cycle === undefined) return;
  const ids = cycle.flatMap((revision) => revision?.id ?? []);
  const files = filesOf(cycle);
  const path = [...ids, ids[0]].map((id) => `"${id}"`).join(" → ");
  throw new RetortError(
    code,
    `Cannot order the revisions: each of them ${
      code === "revision/cycle" ? "builds" : "builds or depends"
    } on the next, ${path}`,
    {
      details: { revisions: ids, files },
      hint: files.length === 0 || files.length > MOST_FILES_NAMED
        ? "Correct the down revision or dependency of one of them"
        : `Correct the down revision or dependency in one of ${
          files.join(", ")
        }`,
    },
  );
}

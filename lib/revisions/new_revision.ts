import { RetortError } from "../errors/mod.ts";
import { degreeOf } from "../graph/mod.ts";
import { resolveNode } from "./resolve.ts";
import { resolvePlaces } from "./resolve_places.ts";
import type { Revision } from "./revision.ts";
import { idAt, revisionAt, type RevisionGraph } from "./revision_graph.ts";
import { tooFewRevisions } from "./too_few_revisions.ts";
import { isNode } from "./walk.ts";

/**
 * What a new revision is to build on.
 *
 * @example A new base
 * ```ts
 * import {
 *   buildRevisionGraph,
 *   type NewRevisionOptions,
 *   newRevisionParents,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([{
 *   ...none,
 *   id: "ae10",
 *   downRevisions: [],
 * }]);
 * const options: NewRevisionOptions = { head: "base", dependsOn: ["ae10"] };
 * deepStrictEqual(newRevisionParents(graph, options), {
 *   downRevisions: [],
 *   dependsOn: ["ae10"],
 * });
 * ```
 */
export interface NewRevisionOptions {
  /** The targets to build on; `base` makes a new base. Default: `head`. */
  readonly head?: string | readonly string[] | undefined;
  /** Allows building on a revision that others build on already. */
  readonly splice?: boolean | undefined;
  /** Targets to depend on; labels stay labels. */
  readonly dependsOn?: readonly string[] | undefined;
}

/**
 * What a new revision's header says of other revisions.
 *
 * @example
 * ```ts
 * import type { NewRevisionParents } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const parents: NewRevisionParents = {
 *   downRevisions: [{
 *     id: "ae10",
 *     downRevisions: [],
 *     branchLabels: ["billing"],
 *     dependsOn: [],
 *     message: "Create invoices",
 *     doc: "Create invoices",
 *   }],
 *   dependsOn: [],
 * };
 * strictEqual(parents.downRevisions[0]?.id, "ae10");
 * ```
 */
export interface NewRevisionParents {
  /** What it builds on. */
  readonly downRevisions: readonly Revision[];
  /** What it depends on: ids, or labels where labels were given. */
  readonly dependsOn: readonly string[];
}

/**
 * Finds what a new revision builds and depends on.
 *
 * @throws {RetortError} if there are several heads and none was chosen, or if
 * a target is no head and `splice` is not set
 *
 * @example
 * ```ts
 * import { buildRevisionGraph, newRevisionParents } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [] },
 * ]);
 * const { downRevisions } = newRevisionParents(graph);
 * deepStrictEqual(downRevisions.map(({ id }) => id), ["ae10"]);
 * ```
 */
export function newRevisionParents(
  graph: RevisionGraph,
  { head = "head", splice = false, dependsOn = [] }: NewRevisionOptions = {},
): NewRevisionParents {
  const places = resolvePlaces(graph, head);
  if (new Set(places).size !== places.length) {
    throw duplicateHeads(
      places.map((place) => isNode(place) ? idAt(graph, place) : "base"),
    );
  }
  const nodes = places.filter(isNode);
  if (nodes.length < places.length) {
    throw tooFewRevisions([head].flat().join(" "), -1);
  }
  const inner = nodes.find((node) =>
    degreeOf(graph.versioned.children, node) > 0
  );
  if (inner !== undefined && !splice) throw notAHead(idAt(graph, inner));
  return {
    downRevisions: nodes.map((node) => revisionAt(graph, node)),
    dependsOn: dependsOn.map((target) => dependencyOf(graph, target)),
  };
}

function dependencyOf(graph: RevisionGraph, target: string): string {
  const node = resolveNode(graph, target);
  if (node === undefined) {
    throw new RetortError(
      "revision/invalid-target",
      `Cannot depend on "${target}": it is no revision`,
      { details: { requested: target }, hint: "Name a revision or a label" },
    );
  }
  return graph.labels[node]?.includes(target) ? target : idAt(graph, node);
}

function duplicateHeads(ids: readonly string[]): RetortError {
  return new RetortError(
    "revision/duplicate-heads",
    `Cannot build on the same revision twice: ${
      ids.map((id) => `"${id}"`).join(", ")
    }`,
    { details: { heads: ids }, hint: "Name each revision once" },
  );
}

function notAHead(id: string): RetortError {
  return new RetortError(
    "revision/not-a-head",
    `Cannot build on revision "${id}": others build on it already`,
    {
      details: { revision: id },
      hint:
        `Use \`--head head\`, or \`--head ${id} --splice\` for a new branch`,
    },
  );
}

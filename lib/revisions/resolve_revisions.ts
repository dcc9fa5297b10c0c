import { resolveNode } from "./resolve.ts";
import { resolveNodes } from "./resolve_places.ts";
import type { Revision } from "./revision.ts";
import { revisionAt, type RevisionGraph } from "./revision_graph.ts";

/**
 * Finds the one revision that a target means: an id or the beginning of one, a
 * label, `head`, `billing@head`. `base` means none.
 *
 * @throws {RetortError} if there is no such revision or there are several
 *
 * @example
 * ```ts
 * import { buildRevisionGraph, resolveRevision } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([
 *   { ...none, id: "ae103f", downRevisions: [] },
 * ]);
 * strictEqual(resolveRevision(graph, "ae10")?.id, "ae103f");
 * ```
 */
export function resolveRevision(
  graph: RevisionGraph,
  target: string,
): Revision | undefined {
  const node = resolveNode(graph, target);
  return node === undefined ? undefined : revisionAt(graph, node);
}

/**
 * Finds all revisions that targets mean. Besides what
 * {@linkcode resolveRevision} takes, `heads` means all heads and `-2` the
 * revisions two below each head.
 *
 * @throws {RetortError} if there is no such revision
 *
 * @example
 * ```ts
 * import { buildRevisionGraph, resolveRevisions } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [] },
 *   { ...none, id: "b27c", downRevisions: [] },
 * ]);
 * const found = resolveRevisions(graph, "heads");
 * deepStrictEqual(found.map(({ id }) => id), ["ae10", "b27c"]);
 * ```
 */
export function resolveRevisions(
  graph: RevisionGraph,
  targets: string | readonly string[],
): readonly Revision[] {
  return resolveNodes(graph, targets).map((node) => revisionAt(graph, node));
}

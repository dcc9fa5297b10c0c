import { currentNodes } from "./current_nodes.ts";
import type { Revision } from "./revision.ts";
import { revisionAt, type RevisionGraph } from "./revision_graph.ts";
import { rowNodes } from "./version_rows.ts";

/**
 * Lists the newest applied revision of every branch, in load order: what the
 * version table names and what that implies through dependencies.
 *
 * @throws {RetortError} if a row names a revision that is in no file
 *
 * @example
 * ```ts
 * import { buildRevisionGraph, currentRevisions } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [], dependsOn: [] },
 *   { ...none, id: "b27c", downRevisions: [], dependsOn: ["ae10"] },
 * ]);
 * const current = currentRevisions(graph, ["b27c"]);
 * deepStrictEqual(current.map(({ id }) => id), ["ae10", "b27c"]);
 * ```
 */
export function currentRevisions(
  graph: RevisionGraph,
  rows: readonly string[],
): readonly Revision[] {
  return currentNodes(graph, rowNodes(graph, rows))
    .map((node) => revisionAt(graph, node));
}

import { RetortError } from "../errors/mod.ts";
import type { Plan } from "./plan.ts";
import { planDowngrade } from "./plan_downgrade.ts";
import { planUpgrade } from "./plan_upgrade.ts";
import { resolveNode } from "./resolve.ts";
import { idAt, type RevisionGraph } from "./revision_graph.ts";

/**
 * Plans an upgrade without a database: `start:end`, or `end` for a database
 * in which nothing is applied.
 *
 * @throws {RetortError} if a part of the range cannot be resolved
 *
 * @example
 * ```ts
 * import { buildRevisionGraph, planOfflineUpgrade } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [] },
 *   { ...none, id: "b27c", downRevisions: ["ae10"] },
 * ]);
 * const { start } = planOfflineUpgrade(graph, "ae10:head");
 * deepStrictEqual(start, ["ae10"]);
 * ```
 */
export function planOfflineUpgrade(graph: RevisionGraph, range: string): Plan {
  const { start, end } = splitRange(range);
  return planUpgrade(graph, { from: startRows(graph, start), to: end });
}

/**
 * Plans a downgrade without a database; the range must say where it starts:
 * `start:end`.
 *
 * @throws {RetortError} if a part of the range is missing or cannot be resolved
 *
 * @example
 * ```ts
 * import { buildRevisionGraph, planOfflineDowngrade } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [] },
 *   { ...none, id: "b27c", downRevisions: ["ae10"] },
 * ]);
 * const { end } = planOfflineDowngrade(graph, "b27c:base");
 * deepStrictEqual(end, []);
 * ```
 */
export function planOfflineDowngrade(
  graph: RevisionGraph,
  range: string,
): Plan {
  const { start, end } = splitRange(range);
  if (start === undefined) {
    throw invalidRange(
      range,
      "a downgrade without a database must say where it starts",
    );
  }
  return planDowngrade(graph, { from: startRows(graph, start), to: end });
}

/** Splits `start:end`; without a colon all of it is the end. */
export function splitRange(
  range: string,
): { readonly start?: string; readonly end: string } {
  const [start, end, ...more] = range.split(":");
  if (more.length > 0) throw invalidRange(range, "it has several colons");
  if (end === undefined) return { end: range };
  return { start: start ?? "", end };
}

/** The rows that a version table would have where a range starts. */
export function startRows(
  graph: RevisionGraph,
  start: string | undefined,
): readonly string[] {
  if (start === undefined || start === "") return [];
  const node = resolveNode(graph, start);
  return node === undefined ? [] : [idAt(graph, node)];
}

function invalidRange(requested: string, reason: string): RetortError {
  return new RetortError(
    "revision/invalid-target",
    `Cannot use the range "${requested}": ${reason}`,
    { details: { requested }, hint: "Write it as `start:end`" },
  );
}

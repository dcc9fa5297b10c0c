import { descendantsFirst } from "../graph/mod.ts";
import { collectDowngrade } from "./collect_downgrade.ts";
import type { Plan } from "./plan.ts";
import type { RevisionGraph } from "./revision_graph.ts";
import { planSteps, rowNodes } from "./version_rows.ts";

/**
 * Where a downgrade starts and where it leads.
 *
 * @example One step back
 * ```ts
 * import {
 *   buildRevisionGraph,
 *   planDowngrade,
 *   type PlanDowngradeOptions,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([{
 *   ...none,
 *   id: "ae10",
 *   downRevisions: [],
 * }]);
 * const options: PlanDowngradeOptions = { from: ["ae10"], to: "-1" };
 * deepStrictEqual(planDowngrade(graph, options).end, []);
 * ```
 */
export interface PlanDowngradeOptions {
  /** The rows of the version table. */
  readonly from: readonly string[];
  /** The revision that will be the last, or `base` for none. */
  readonly to: string;
}

/**
 * Plans the steps of a downgrade: what builds on the target, what depends on
 * that, everything before what it builds and depends on.
 *
 * @throws {RetortError} if the target cannot be resolved or is not applied, or
 * if the version table names a revision that is in no file
 *
 * @example
 * ```ts
 * import { buildRevisionGraph, planDowngrade } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [] },
 *   { ...none, id: "b27c", downRevisions: ["ae10"] },
 * ]);
 * const plan = planDowngrade(graph, { from: ["b27c"], to: "-1" });
 * deepStrictEqual(plan.end, ["ae10"]);
 * ```
 */
export function planDowngrade(
  graph: RevisionGraph,
  { from, to }: PlanDowngradeOptions,
): Plan {
  rowNodes(graph, from);
  const collected = collectDowngrade(graph, { upper: from, lower: to });
  const order = descendantsFirst(graph.real, collected);
  return planSteps(graph, { start: from, order, direction: "down" });
}

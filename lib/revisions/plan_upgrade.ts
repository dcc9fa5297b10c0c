import { descendantsFirst } from "../graph/mod.ts";
import { collectUpgrade } from "./collect_upgrade.ts";
import type { Plan } from "./plan.ts";
import type { RevisionGraph } from "./revision_graph.ts";
import { planSteps, rowNodes } from "./version_rows.ts";

/**
 * Where an upgrade starts and where it leads.
 *
 * @example
 * ```ts
 * import {
 *   buildRevisionGraph,
 *   planUpgrade,
 *   type PlanUpgradeOptions,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([{
 *   ...none,
 *   id: "ae10",
 *   downRevisions: [],
 * }]);
 * const options: PlanUpgradeOptions = { from: [], to: ["heads"] };
 * deepStrictEqual(planUpgrade(graph, options).end, ["ae10"]);
 * ```
 */
export interface PlanUpgradeOptions {
  /** The rows of the version table. */
  readonly from: readonly string[];
  /** What to upgrade to; what is applied already needs no step. */
  readonly to: string | readonly string[];
}

/**
 * Plans the steps of an upgrade: what the target needs and what is not
 * applied, everything after what it builds and depends on.
 *
 * @throws {RetortError} if the target cannot be resolved, or if the version
 * table names a revision that is in no file
 *
 * @example
 * ```ts
 * import { buildRevisionGraph, planUpgrade } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [] },
 *   { ...none, id: "b27c", downRevisions: ["ae10"] },
 * ]);
 * const { steps } = planUpgrade(graph, { from: ["ae10"], to: "head" });
 * deepStrictEqual(steps.map(({ rows }) => rows), [
 *   [{ kind: "update", from: "ae10", to: "b27c" }],
 * ]);
 * ```
 */
export function planUpgrade(
  graph: RevisionGraph,
  { from, to }: PlanUpgradeOptions,
): Plan {
  rowNodes(graph, from);
  const collected = collectUpgrade(graph, {
    upper: to,
    lower: from,
    implicitBase: true,
  });
  const order = descendantsFirst(graph.real, collected).reverse();
  return planSteps(graph, { start: from, order, direction: "up" });
}

import type { Revision } from "./revision.ts";

/**
 * What one step does to the version table.
 *
 * @example What an upgrade by two revisions does to one row
 * ```ts
 * import {
 *   buildRevisionGraph,
 *   planUpgrade,
 *   type RowEffect,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [] },
 *   { ...none, id: "b27c", downRevisions: ["ae10"] },
 * ]);
 * const effects: readonly RowEffect[] = planUpgrade(graph, {
 *   from: [],
 *   to: "head",
 * })
 *   .steps.flatMap(({ rows }) => rows);
 * deepStrictEqual(effects, [
 *   { kind: "insert", id: "ae10" },
 *   { kind: "update", from: "ae10", to: "b27c" },
 * ]);
 * ```
 */
export type RowEffect =
  | { readonly kind: "insert"; readonly id: string }
  | { readonly kind: "delete"; readonly id: string }
  | { readonly kind: "update"; readonly from: string; readonly to: string };

/**
 * One revision in one direction.
 *
 * @example
 * ```ts
 * import { buildRevisionGraph, planUpgrade, type Step } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const revision = { ...none, id: "ae10", downRevisions: [] };
 * const step: Step = {
 *   revision,
 *   direction: "up",
 *   rows: [{ kind: "insert", id: "ae10" }],
 * };
 * const graph = buildRevisionGraph([revision]);
 * deepStrictEqual(planUpgrade(graph, { from: [], to: "head" }).steps, [step]);
 * ```
 */
export interface Step {
  /** The revision that is applied or taken back. */
  readonly revision: Revision;
  /** Up applies it, down takes it back. */
  readonly direction: "up" | "down";
  /** What happens to the version table, in this order. */
  readonly rows: readonly RowEffect[];
}

/**
 * The ordered steps from one state of the version table to another.
 *
 * @example
 * ```ts
 * import { buildRevisionGraph, type Plan, planUpgrade } from "@retort/retort";
 * import { deepStrictEqual, strictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [] },
 *   { ...none, id: "b27c", downRevisions: ["ae10"] },
 * ]);
 * const plan: Plan = planUpgrade(graph, { from: ["ae10"], to: "head" });
 * deepStrictEqual([plan.start, plan.end], [["ae10"], ["b27c"]]);
 * strictEqual(plan.steps.length, 1);
 * ```
 */
export interface Plan {
  /** The steps, in the order in which they are run. */
  readonly steps: readonly Step[];
  /** The rows of the version table before, in their order. */
  readonly start: readonly string[];
  /** The rows after, sorted. */
  readonly end: readonly string[];
}

/**
 * What a stamp does to the version table; no migration is run.
 *
 * @example
 * ```ts
 * import {
 *   buildRevisionGraph,
 *   planStamp,
 *   type StampPlan,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([{
 *   ...none,
 *   id: "ae10",
 *   downRevisions: [],
 * }]);
 * const plan: StampPlan = planStamp(graph, { from: ["ae10"], to: ["base"] });
 * deepStrictEqual(plan, {
 *   start: ["ae10"],
 *   end: [],
 *   rows: [{ kind: "delete", id: "ae10" }],
 * });
 * ```
 */
export interface StampPlan {
  /** The rows before, in their order. */
  readonly start: readonly string[];
  /** The rows after, sorted. */
  readonly end: readonly string[];
  /** What happens to the version table, in this order. */
  readonly rows: readonly RowEffect[];
}

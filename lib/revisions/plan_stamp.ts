import { reach } from "../graph/mod.ts";
import type { RowEffect, StampPlan } from "./plan.ts";
import { filterByLineage } from "./resolve.ts";
import { resolveNodes } from "./resolve_places.ts";
import { idAt, type RevisionGraph } from "./revision_graph.ts";
import { mergeRows, rowNodes, sortedIds } from "./version_rows.ts";

/**
 * Which rows there are, and which there should be.
 *
 * @example Forgetting whatever was there
 * ```ts
 * import {
 *   buildRevisionGraph,
 *   planStamp,
 *   type PlanStampOptions,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([{
 *   ...none,
 *   id: "ae10",
 *   downRevisions: [],
 * }]);
 * const options: PlanStampOptions = {
 *   from: ["gone"],
 *   to: ["ae10"],
 *   purge: true,
 * };
 * deepStrictEqual(planStamp(graph, options).rows, [
 *   { kind: "delete", id: "gone" },
 *   { kind: "insert", id: "ae10" },
 * ]);
 * ```
 */
export interface PlanStampOptions {
  /** The rows of the version table. */
  readonly from: readonly string[];
  /** The targets that the database is said to be at. */
  readonly to: readonly string[];
  /** Deletes all rows first, also those that no file is known for. */
  readonly purge?: boolean | undefined;
}

/**
 * Plans what makes the version table say that the database is at the targets.
 * Rows of other branches stay as they are.
 *
 * @throws {RetortError} if a target cannot be resolved, or if the version
 * table names a revision that is in no file and is not purged
 *
 * @example
 * ```ts
 * import { buildRevisionGraph, planStamp } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [] },
 *   { ...none, id: "b27c", downRevisions: ["ae10"] },
 * ]);
 * const { rows } = planStamp(graph, { from: [], to: ["head"] });
 * deepStrictEqual(rows, [{ kind: "insert", id: "b27c" }]);
 * ```
 */
export function planStamp(
  graph: RevisionGraph,
  { from, to, purge }: PlanStampOptions,
): StampPlan {
  const purged = purge ? [...new Set(from)] : [];
  const rows = purge ? [] : rowNodes(graph, from);
  const affected = [
    ...new Set(
      to.flatMap((target) =>
        filterByLineage(graph, rows, {
          against: target,
          withDependencies: true,
        })
      ),
    ),
  ];
  const targets = resolveNodes(graph, to);
  const stamp: Stamp = { graph, affected, present: new Set(rows) };
  const effects = targets.length === 0
    ? clearRows(stamp)
    : targets.flatMap((target) => stampOne(stamp, target));
  return {
    start: [...from],
    end: sortedIds(graph, stamp.present),
    rows: [
      ...purged.map((id): RowEffect => ({ kind: "delete", id })),
      ...effects,
    ],
  };
}

interface Stamp {
  readonly graph: RevisionGraph;
  /** The rows on the lineage of any target. */
  readonly affected: readonly number[];
  readonly present: Set<number>;
}

function clearRows({ graph, affected, present }: Stamp): readonly RowEffect[] {
  return affected.map((node): RowEffect => {
    present.delete(node);
    return { kind: "delete", id: idAt(graph, node) };
  });
}

function stampOne(stamp: Stamp, target: number): readonly RowEffect[] {
  const { graph, affected, present } = stamp;
  if (affected.includes(target) || present.has(target)) return [];
  const above = reach(graph.complete.children, [target]);
  const below = reach(graph.complete.parents, [target]);
  const isDown = affected.some((node) => above[node] === 1);
  const isUp = affected.some((node) => below[node] === 1);
  const left = affected.filter((node) => present.has(node));
  // Rows that an earlier target has taken away cannot be changed again.
  const replaced = isDown || (isUp && left.length === affected.length)
    ? left
    : [];
  for (const node of replaced) present.delete(node);
  present.add(target);
  return mergeRows(graph, replaced, target);
}

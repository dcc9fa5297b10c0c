import { RetortError } from "../errors/mod.ts";
import { descendantsFirst } from "../graph/mod.ts";
import { collectDowngrade } from "./collect_downgrade.ts";
import { collectUpgrade, type RangeOptions } from "./collect_upgrade.ts";
import { splitRange } from "./plan_offline.ts";
import type { Revision } from "./revision.ts";
import { revisionAt, type RevisionGraph } from "./revision_graph.ts";
import { rowNodes } from "./version_rows.ts";

/**
 * Which part of the history to list.
 *
 * @example What came after the database's revision
 * ```ts
 * import {
 *   buildRevisionGraph,
 *   type HistoryOptions,
 *   revisionHistory,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [] },
 *   { ...none, id: "b27c", downRevisions: ["ae10"] },
 * ]);
 * const options: HistoryOptions = { range: "current:head", current: ["b27c"] };
 * deepStrictEqual(revisionHistory(graph, options).map(({ id }) => id), [
 *   "b27c",
 * ]);
 * ```
 */
export interface HistoryOptions {
  /** `start:end`, `start:` or `:end`; either may be `current`. */
  readonly range?: string | undefined;
  /** The rows of the version table, for `current`. */
  readonly current?: readonly string[] | undefined;
}

/**
 * Lists revisions, newest first: all, or a range with both of its ends.
 *
 * @throws {RetortError} if the range cannot be resolved or is none
 *
 * @example
 * ```ts
 * import { buildRevisionGraph, revisionHistory } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none = { branchLabels: [], dependsOn: [], message: "", doc: "" };
 * const graph = buildRevisionGraph([
 *   { ...none, id: "ae10", downRevisions: [] },
 *   { ...none, id: "b27c", downRevisions: ["ae10"] },
 * ]);
 * deepStrictEqual(revisionHistory(graph).map(({ id }) => id), ["b27c", "ae10"]);
 * ```
 */
export function revisionHistory(
  graph: RevisionGraph,
  { range = ":", current = [] }: HistoryOptions = {},
): readonly Revision[] {
  const { start, end } = splitRange(range);
  if (start === undefined) throw missingColon(range);
  if (start === "current" || end === "current") rowNodes(graph, current);
  return iterate(graph, {
    upper: end === "current" ? current : end || "heads",
    lower: start === "current" ? current : start || "base",
    inclusive: true,
    clamp: true,
  });
}

/** What {@linkcode iterate} can be told besides the range. */
export interface IterateOptions extends RangeOptions {
  /** Selects what a downgrade to the lower end takes back. */
  readonly forDowngrade?: boolean | undefined;
}

/** Lists the revisions of a range, newest first. */
export function iterate(
  graph: RevisionGraph,
  options: IterateOptions,
): readonly Revision[] {
  const { lower, forDowngrade } = options;
  const collected = forDowngrade
    ? collectDowngrade(graph, {
      ...options,
      lower: typeof lower === "string" ? lower : lower[0] ?? "base",
    })
    : collectUpgrade(graph, options);
  return descendantsFirst(graph.real, collected).map((node) =>
    revisionAt(graph, node)
  );
}

function missingColon(requested: string): RetortError {
  return new RetortError(
    "revision/invalid-target",
    `Cannot use the range "${requested}": it has no colon`,
    {
      details: { requested },
      hint: "Write it as `start:end`, `start:` or `:end`",
    },
  );
}

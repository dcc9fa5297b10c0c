import { RetortError } from "../errors/mod.ts";
import { at, reach, targetsOf } from "../graph/mod.ts";
import { didYouMean, nearNames } from "./near_names.ts";
import type { Plan, RowEffect, Step } from "./plan.ts";
import { idAt, revisionAt, type RevisionGraph } from "./revision_graph.ts";

/** Finds the nodes that the version table names; `base` names none. */
export function rowNodes(
  graph: RevisionGraph,
  rows: readonly string[],
): readonly number[] {
  return [...new Set(rows)].filter((row) => row !== "base").map((row) => {
    const node = graph.nodes.get(row);
    if (node !== undefined && idAt(graph, node) === row) return node;
    const suggestions = nearNames(row, graph.revisions.map(({ id }) => id));
    throw new RetortError(
      "revision/unknown-row",
      `Cannot find revision "${row}", which the version table names: it is in no file`,
      {
        details: { revision: row, suggestions },
        hint: didYouMean(suggestions) ??
          "Get the missing file from where the database was migrated, or run `retort stamp --purge` with a revision that you have",
      },
    );
  });
}

interface Rows {
  readonly graph: RevisionGraph;
  /** The nodes that have a row. */
  readonly present: Set<number>;
  /** How many applied revisions build or depend on each node. */
  readonly dependents: Int32Array;
}

/**
 * Works out what each step does to the version table, so that after every
 * step it names the applied revisions that nothing applied builds on.
 */
export function planSteps(
  graph: RevisionGraph,
  { start, order, direction }: {
    readonly start: readonly string[];
    readonly order: readonly number[];
    readonly direction: Step["direction"];
  },
): Plan {
  const rows = startRows(graph, rowNodes(graph, start));
  const effects = direction === "up" ? rowsUp : rowsDown;
  const steps = order.map((node): Step => ({
    revision: revisionAt(graph, node),
    direction,
    rows: effects(rows, node),
  }));
  return { steps, start: [...start], end: sortedIds(graph, rows.present) };
}

/** The ids of nodes, sorted. */
export function sortedIds(
  graph: RevisionGraph,
  nodes: Iterable<number>,
): readonly string[] {
  return [...nodes].map((node) => idAt(graph, node)).sort();
}

function startRows(graph: RevisionGraph, nodes: readonly number[]): Rows {
  const { parents } = graph.real;
  const { offsets, targets } = parents;
  const dependents = new Int32Array(graph.revisions.length);
  reach(parents, nodes).forEach((mark, node) => {
    if (mark === 0) return;
    const end = at(offsets, node + 1);
    for (let place = at(offsets, node); place < end; place++) {
      const parent = at(targets, place);
      dependents[parent] = at(dependents, parent) + 1;
    }
  });
  return { graph, present: new Set(nodes), dependents };
}

function rowsUp(rows: Rows, node: number): readonly RowEffect[] {
  const { graph, present, dependents } = rows;
  const replaced: number[] = [];
  for (const parent of targetsOf(graph.real.parents, node)) {
    dependents[parent] = at(dependents, parent) + 1;
    if (present.delete(parent)) replaced.push(parent);
  }
  present.add(node);
  return mergeRows(graph, replaced, node);
}

/** Several rows become one: all but the last go, the last is changed. */
export function mergeRows(
  graph: RevisionGraph,
  from: readonly number[],
  to: number,
): readonly RowEffect[] {
  const last = from.at(-1);
  const id = idAt(graph, to);
  if (last === undefined) return [{ kind: "insert", id }];
  return [
    ...from.slice(0, -1).map((node): RowEffect => ({
      kind: "delete",
      id: idAt(graph, node),
    })),
    { kind: "update", from: idAt(graph, last), to: id },
  ];
}

function rowsDown(rows: Rows, node: number): readonly RowEffect[] {
  const { graph, present, dependents } = rows;
  const restored: number[] = [];
  for (const parent of targetsOf(graph.real.parents, node)) {
    const left = at(dependents, parent) - 1;
    dependents[parent] = left;
    if (left === 0 && !present.has(parent)) restored.push(parent);
  }
  const hadRow = present.delete(node);
  for (const parent of restored) present.add(parent);
  return splitRow(graph, hadRow ? node : undefined, restored);
}

/** One row becomes several: all but the last are new, the last is the old one. */
function splitRow(
  graph: RevisionGraph,
  from: number | undefined,
  to: readonly number[],
): readonly RowEffect[] {
  const insert = (node: number): RowEffect => ({
    kind: "insert",
    id: idAt(graph, node),
  });
  if (from === undefined) return to.map(insert);
  const id = idAt(graph, from);
  const last = to.at(-1);
  if (last === undefined) return [{ kind: "delete", id }];
  return [
    ...to.slice(0, -1).map(insert),
    { kind: "update", from: id, to: idAt(graph, last) },
  ];
}

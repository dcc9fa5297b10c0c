import {
  degreeOf,
  type DirectedGraph,
  targetsOf,
  topologicalOrder,
} from "../graph/mod.ts";
import type { Revision } from "./revision.ts";

/** What {@linkcode branchLabels} follows labels through. */
export interface BranchLabelsOptions {
  /** Edges through down revisions only. */
  readonly versioned: DirectedGraph;
  /** Edges through down revisions and dependencies. */
  readonly complete: DirectedGraph;
}

const NO_LABELS: readonly string[] = [];

/**
 * Finds the labels of each revision: its own, those of the revisions below it,
 * and, along the line from a head down to the last branch or merge point,
 * those of the whole line. Revisions with equal labels share one array.
 */
export function branchLabels(
  revisions: readonly Revision[],
  { versioned, complete }: BranchLabelsOptions,
): readonly (readonly string[])[] {
  const labels: (readonly string[])[] = revisions.map(() => NO_LABELS);
  if (revisions.every(({ branchLabels }) => branchLabels.length === 0)) {
    return labels;
  }
  for (const node of topologicalOrder(versioned)) {
    const below = [...targetsOf(versioned.parents, node)]
      .map((parent) => labels[parent] ?? NO_LABELS);
    labels[node] = union([
      ...below,
      revisions[node]?.branchLabels ?? NO_LABELS,
    ]);
  }
  for (let head = 0; head < revisions.length; head++) {
    if (degreeOf(versioned.children, head) > 0) continue;
    const all = labels[head] ?? NO_LABELS;
    let node: number | undefined = head;
    while (node !== undefined && isInLine(node, { versioned, complete })) {
      labels[node] = all;
      node = targetsOf(versioned.parents, node)[0];
    }
  }
  return labels;
}

function isInLine(
  node: number,
  { versioned, complete }: BranchLabelsOptions,
): boolean {
  return degreeOf(complete.children, node) <= 1 &&
    degreeOf(versioned.parents, node) <= 1;
}

function union(parts: readonly (readonly string[])[]): readonly string[] {
  const filled = [...new Set(parts.filter((part) => part.length > 0))];
  const [first, ...others] = filled;
  if (first === undefined) return NO_LABELS;
  const all = new Set(first);
  for (const label of others.flat()) all.add(label);
  return all.size === first.length && isSorted(first) ? first : [...all].sort();
}

function isSorted(labels: readonly string[]): boolean {
  return labels.every((label, place) =>
    place === 0 || (labels[place - 1] ?? "") <= label
  );
}

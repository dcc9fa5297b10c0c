import {
  branchPoints,
  describeRevision,
  resolveRevision,
} from "../revisions/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import { revisionEntries, type RevisionEntry } from "./revision_entry.ts";

/** A revision that several others build on, with those. */
export interface Branching extends RevisionEntry {
  /** The revisions that follow it. */
  readonly branches: readonly RevisionEntry[];
}

/**
 * Finds the revisions from which several branches go out.
 *
 * @example
 * ```ts
 * import { branches } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * deepStrictEqual(await branches({ cwd: "." }), []);
 * ```
 */
export async function branches(
  options: OpenProjectOptions,
): Promise<readonly Branching[]> {
  const { graph } = await openProject(options);
  const points = branchPoints(graph);
  return revisionEntries(graph, points).map((entry) => {
    const { nextRevisions } = describeRevision(graph, { id: entry.revision });
    const next = nextRevisions.flatMap((id) =>
      resolveRevision(graph, id) ?? []
    );
    return { ...entry, branches: revisionEntries(graph, next) };
  });
}

import {
  branchPoints,
  describeRevision,
  resolveRevision,
} from "../revisions/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import { revisionEntries, type RevisionEntry } from "./revision_entry.ts";

/**
 * A revision that several others build on, with those.
 *
 * @example Two revisions that build on one
 * ```ts
 * import { branches, type Branching, init, revision } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import { mkdtemp, rm } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 *
 * const cwd = await mkdtemp(`${tmpdir()}/project-`);
 * init({ folder: cwd });
 * await revision({ cwd }, { message: "Rooms", id: "a1" });
 * await revision({ cwd }, { message: "Guests", id: "b2" });
 * await revision({ cwd }, {
 *   message: "Prices",
 *   id: "c3",
 *   head: "a1",
 *   splice: true,
 * });
 * const [place]: readonly Branching[] = await branches({ cwd });
 * deepStrictEqual(place?.branches.map((each) => each.revision), ["b2", "c3"]);
 * await rm(cwd, { recursive: true });
 * ```
 */
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

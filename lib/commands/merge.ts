import { resolveRevisions } from "../revisions/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import {
  type RevisionResult,
  writeRevision,
  type WriteRevisionOptions,
} from "./write_revision.ts";

/**
 * What to merge, and what the merge is called.
 *
 * @example
 * ```ts
 * import { init, merge, type MergeOptions, revision } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import { mkdtemp, rm } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 *
 * const cwd = await mkdtemp(`${tmpdir()}/project-`);
 * init({ folder: cwd });
 * await revision({ cwd }, { message: "Rooms", id: "a1" });
 * await revision({ cwd }, { message: "Guests", id: "b2", head: "base" });
 * const options: MergeOptions = { revisions: ["a1", "b2"], id: "c3" };
 * const merged = await merge({ cwd }, options);
 * deepStrictEqual(merged?.downRevisions, ["a1", "b2"]);
 * await rm(cwd, { recursive: true });
 * ```
 */
export interface MergeOptions extends
  Pick<
    WriteRevisionOptions,
    "id" | "format" | "splice" | "branchLabels" | "versionPath"
  > {
  /** The revisions to merge; all heads if there are none. */
  readonly revisions: readonly string[];
  /** What it says about itself; otherwise it says what it merges. */
  readonly message?: string | undefined;
}

/**
 * Writes a migration that builds on several revisions, so that one head
 * follows them. Where there are no two heads, nothing is written.
 *
 * @throws {RetortError} `revision/…`, `project/…`
 *
 * @example
 * ```ts
 * import { heads, init, merge, revision } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import { mkdtemp, rm } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 *
 * const cwd = await mkdtemp(`${tmpdir()}/project-`);
 * init({ folder: cwd });
 * await revision({ cwd }, { message: "Rooms", id: "a1" });
 * await revision({ cwd }, { message: "Guests", id: "b2", head: ["base"] });
 * await merge({ cwd }, { revisions: [], id: "c3" });
 * deepStrictEqual((await heads({ cwd })).map((head) => head.revision), ["c3"]);
 * await rm(cwd, { recursive: true });
 * ```
 */
export async function merge(
  options: OpenProjectOptions,
  { revisions, message, ...place }: MergeOptions,
): Promise<RevisionResult | undefined> {
  const project = await openProject(options);
  const head = revisions.length === 0 ? ["heads"] : revisions;
  const ids = resolveRevisions(project.graph, head).map(({ id }) => id);
  if (revisions.length === 0 && ids.length < 2) return undefined;
  return await writeRevision(project, {
    ...place,
    head,
    message: message ?? `Merge ${ids.join(" and ")}`,
  });
}

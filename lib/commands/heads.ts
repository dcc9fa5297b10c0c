import { headNodes, realHeadNodes, revisionsAt } from "../revisions/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import { revisionEntries, type RevisionEntry } from "./revision_entry.ts";

/**
 * What {@linkcode heads} leaves out.
 *
 * @example
 * ```ts
 * import { heads, type HeadsOptions } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const options: HeadsOptions = { resolveDependencies: true };
 * const found = await heads({ cwd: "." }, options);
 * deepStrictEqual(found.map(({ revision }) => revision), ["004"]);
 * ```
 */
export interface HeadsOptions {
  /** Leave out heads that another revision depends on. */
  readonly resolveDependencies?: boolean | undefined;
}

/**
 * Finds the newest revisions: those that none follows.
 *
 * @example
 * ```ts
 * import { heads } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const [head] = await heads({ cwd: "." });
 * strictEqual(head?.revision, "004");
 * ```
 */
export async function heads(
  project: OpenProjectOptions,
  { resolveDependencies = false }: HeadsOptions = {},
): Promise<readonly RevisionEntry[]> {
  const { graph } = await openProject(project);
  // Not by a name: what finds those is loaded by the commands that take one.
  const nodes = resolveDependencies ? realHeadNodes(graph) : headNodes(graph);
  return revisionEntries(graph, revisionsAt(graph, nodes));
}

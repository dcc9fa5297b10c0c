import { initProject, type InitProjectOptions } from "../project/mod.ts";

/**
 * What {@linkcode init} made.
 *
 * @example
 * ```ts
 * import type { InitResult } from "@retort/retort";
 * import { ok } from "node:assert/strict";
 *
 * const result: InitResult = {
 *   created: ["retort.config.ts", "migrations/README.md"],
 * };
 * ok(result.created.includes("retort.config.ts"));
 * ```
 */
export interface InitResult {
  /** The files that were written, relative to the folder. */
  readonly created: readonly string[];
}

/**
 * Begins a project: a config and a folder for migrations.
 *
 * @throws {RetortError} `project/file-exists` if there is a config already
 *
 * @example
 * ```ts
 * import { init } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import { mkdtemp, rm } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 *
 * const folder = await mkdtemp(`${tmpdir()}/project-`);
 * deepStrictEqual(init({ folder }).created, [
 *   "retort.config.ts",
 *   "migrations/README.md",
 * ]);
 * await rm(folder, { recursive: true });
 * ```
 */
export function init(options: InitProjectOptions): InitResult {
  return { created: initProject(options) };
}

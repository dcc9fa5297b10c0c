import { initProject, type InitProjectOptions } from "../project/mod.ts";

/** What {@linkcode init} made. */
export interface InitResult {
  /** The files that were written, relative to the folder. */
  readonly created: readonly string[];
}

/**
 * Begins a project: a config and a folder for migrations.
 *
 * @throws {RetortError} `project/file-exists` if there is a config already
 */
export function init(options: InitProjectOptions): InitResult {
  return { created: initProject(options) };
}

import { resolve } from "node:path";
import type { Environment } from "./connection_parameters.ts";

/** Where a connection is resolved. */
export interface ResolveOptions {
  readonly environment: Environment;
  /** Relative paths start here. */
  readonly folder: string;
}

/** The path of a file that a setting names. */
export function settingPath(path: string, { folder }: ResolveOptions): string {
  return resolve(folder, path);
}

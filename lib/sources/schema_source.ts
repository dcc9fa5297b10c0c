import { extname, resolve } from "node:path";
import type { DatabaseSettings } from "../database/mod.ts";

/**
 * Where a schema comes from.
 *
 * @example A file, by what its name ends with
 * ```ts
 * import { fileSource, type SchemaSource } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const source: SchemaSource = fileSource("schema.ts", "/project");
 * deepStrictEqual(source, { kind: "module", path: "/project/schema.ts" });
 * ```
 */
export type SchemaSource =
  | { readonly kind: "sql"; readonly path: string }
  | { readonly kind: "module"; readonly path: string }
  | { readonly kind: "database"; readonly settings: DatabaseSettings };

const MODULES: ReadonlySet<string> = new Set([
  ".ts",
  ".mts",
  ".js",
  ".mjs",
  ".json",
]);

/**
 * Tells what a path means: a module, or SQL in a file or a folder.
 *
 * @example
 * ```ts
 * import { fileSource } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * deepStrictEqual(fileSource("schema.sql", "/project"), {
 *   kind: "sql",
 *   path: "/project/schema.sql",
 * });
 * ```
 */
export function fileSource(path: string, folder: string): SchemaSource {
  return {
    kind: MODULES.has(extname(path)) ? "module" : "sql",
    path: resolve(folder, path),
  };
}

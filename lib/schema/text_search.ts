import type { QualifiedName } from "../sql/mod.ts";
import type { Options, SchemaObject } from "./common.ts";

/**
 * `CREATE TEXT SEARCH CONFIGURATION` with its mappings.
 *
 * @example
 * ```ts
 * import { compile, type TextSearchConfiguration } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const notes: TextSearchConfiguration = {
 *   name: "notes",
 *   parser: { schema: "pg_catalog", name: "default" },
 *   mappings: { asciiword: [{ name: "english_stem" }] },
 * };
 * const statements = compile({
 *   kind: "createTextSearchConfiguration",
 *   definition: notes,
 * }, { serverVersion: 180000 });
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   'CREATE TEXT SEARCH CONFIGURATION notes (PARSER = pg_catalog."default")',
 *   "ALTER TEXT SEARCH CONFIGURATION notes ADD MAPPING FOR asciiword WITH english_stem",
 * ]);
 * ```
 */
export interface TextSearchConfiguration extends SchemaObject {
  /** Its parser. */
  readonly parser: QualifiedName;
  /** The configuration it begins as a copy of; never set by inspection. */
  readonly copy?: QualifiedName | undefined;
  /** Token type to dictionaries, in order. */
  readonly mappings: {
    readonly [tokenType: string]: readonly QualifiedName[];
  };
}

/**
 * `CREATE TEXT SEARCH DICTIONARY`.
 *
 * @example
 * ```ts
 * import { compile, type TextSearchDictionary } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const stem: TextSearchDictionary = {
 *   name: "notes_stem",
 *   template: { schema: "pg_catalog", name: "snowball" },
 *   options: { language: "english" },
 * };
 * const [statement] = compile({
 *   kind: "createTextSearchDictionary",
 *   definition: stem,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE TEXT SEARCH DICTIONARY notes_stem (TEMPLATE = pg_catalog.snowball, language = 'english')",
 * );
 * ```
 */
export interface TextSearchDictionary extends SchemaObject {
  /** The template it is made from. */
  readonly template: QualifiedName;
  /** Its options by name. */
  readonly options?: Options | undefined;
}

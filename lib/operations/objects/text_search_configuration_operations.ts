import type {
  TextSearchConfiguration,
  TextSearchDictionary,
} from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type {
  AlterOperation,
  CreateOperation,
  DropOperation,
} from "./lifecycle.ts";
import type { OptionSettings } from "./table_setting_operations.ts";

/**
 * `CREATE TEXT SEARCH CONFIGURATION` with its mappings.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type CreateTextSearchConfigurationOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createTextSearchConfiguration("notes", {
 *   mappings: { asciiword: ["english_stem"] },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createTextSearchConfiguration",
 *     definition: {
 *       name: "notes",
 *       parser: { schema: "pg_catalog", name: "default" },
 *       mappings: { asciiword: [{ name: "english_stem" }] },
 *     },
 *   } satisfies CreateTextSearchConfigurationOperation,
 * ]);
 * ```
 */
export type CreateTextSearchConfigurationOperation = CreateOperation<
  "createTextSearchConfiguration",
  TextSearchConfiguration
>;

/**
 * Token type to dictionaries, in order; `null` takes the mapping away.
 *
 * @example Words by two dictionaries, no more numbers
 * ```ts
 * import { compile, type TextSearchMappings } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const mappings: TextSearchMappings = {
 *   asciiword: [{ name: "room_names" }, { name: "english_stem" }],
 *   int: null,
 * };
 * const statements = compile({
 *   kind: "alterTextSearchConfiguration",
 *   name: "notes",
 *   mappings,
 * }, { serverVersion: 180000 });
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "ALTER TEXT SEARCH CONFIGURATION notes ALTER MAPPING FOR asciiword WITH room_names, english_stem",
 *   'ALTER TEXT SEARCH CONFIGURATION notes DROP MAPPING FOR "int"',
 * ]);
 * ```
 */
export type TextSearchMappings = {
  readonly [tokenType: string]: readonly QualifiedName[] | null;
};

/**
 * `ALTER TEXT SEARCH CONFIGURATION … ADD, ALTER and DROP MAPPING`.
 *
 * @example
 * ```ts
 * import {
 *   type AlterTextSearchConfigurationOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterTextSearchConfiguration("notes", { asciiword: ["simple"] }, {
 *   existing: { asciiword: ["english_stem"] },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterTextSearchConfiguration",
 *     name: "notes",
 *     mappings: { asciiword: [{ name: "simple" }] },
 *     existing: { asciiword: [{ name: "english_stem" }] },
 *   } satisfies AlterTextSearchConfigurationOperation,
 * ]);
 * ```
 */
export interface AlterTextSearchConfigurationOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "alterTextSearchConfiguration";
  /** Token types to dictionaries. */
  readonly mappings: TextSearchMappings;
  /** What the same mappings were. */
  readonly existing?: TextSearchMappings | undefined;
}

/**
 * `DROP TEXT SEARCH CONFIGURATION`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type DropTextSearchConfigurationOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropTextSearchConfiguration("notes", { ifExists: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropTextSearchConfiguration",
 *     name: "notes",
 *     ifExists: true,
 *   } satisfies DropTextSearchConfigurationOperation,
 * ]);
 * ```
 */
export type DropTextSearchConfigurationOperation = DropOperation<
  "dropTextSearchConfiguration",
  TextSearchConfiguration
>;

/**
 * `CREATE TEXT SEARCH DICTIONARY`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type CreateTextSearchDictionaryOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createTextSearchDictionary("notes_stem", {
 *   template: "snowball",
 *   options: { language: "english" },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createTextSearchDictionary",
 *     definition: {
 *       name: "notes_stem",
 *       template: { name: "snowball" },
 *       options: { language: "english" },
 *     },
 *   } satisfies CreateTextSearchDictionaryOperation,
 * ]);
 * ```
 */
export type CreateTextSearchDictionaryOperation = CreateOperation<
  "createTextSearchDictionary",
  TextSearchDictionary
>;

/**
 * `ALTER TEXT SEARCH DICTIONARY`.
 *
 * @example
 * ```ts
 * import {
 *   type AlterTextSearchDictionaryOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterTextSearchDictionary("notes_stem", { stopwords: "english" }, {
 *   existing: { stopwords: null },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterTextSearchDictionary",
 *     name: "notes_stem",
 *     settings: { stopwords: "english" },
 *     existing: { stopwords: null },
 *   } satisfies AlterTextSearchDictionaryOperation,
 * ]);
 * ```
 */
export type AlterTextSearchDictionaryOperation = AlterOperation<
  "alterTextSearchDictionary",
  OptionSettings
>;

/**
 * `DROP TEXT SEARCH DICTIONARY`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type DropTextSearchDictionaryOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropTextSearchDictionary("notes_stem", { cascade: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropTextSearchDictionary",
 *     name: "notes_stem",
 *     cascade: true,
 *   } satisfies DropTextSearchDictionaryOperation,
 * ]);
 * ```
 */
export type DropTextSearchDictionaryOperation = DropOperation<
  "dropTextSearchDictionary",
  TextSearchDictionary
>;

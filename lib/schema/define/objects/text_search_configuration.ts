import type { Options } from "../../common.ts";
import type {
  TextSearchConfiguration,
  TextSearchDictionary,
} from "../../text_search.ts";
import {
  type Checker,
  nonEmptyListOf,
  object,
  recordOf,
  required,
} from "../check.ts";
import { nameOrQualified, qualifiedOf, textOptions } from "../common_shapes.ts";
import { optionalName } from "./define_types.ts";
import type { DefinitionKind } from "./definition_kind.ts";
import {
  defineFacts,
  FACTS_SHAPE,
  type FactsDefinition,
} from "./facts_definition.ts";
import type { NameDefinition } from "./type_definitions.ts";

/**
 * Token type to dictionaries, in order.
 *
 * @example Words by a dictionary of names, then by English
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type MappingDefinitions,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const mappings: MappingDefinitions = {
 *   asciiword: ["room_names", "english_stem"],
 * };
 * const { op, take } = createRecorder();
 * op.createTextSearchConfiguration("notes", { mappings });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   'CREATE TEXT SEARCH CONFIGURATION notes (PARSER = pg_catalog."default")',
 *   "ALTER TEXT SEARCH CONFIGURATION notes ADD MAPPING FOR asciiword WITH room_names, english_stem",
 * ]);
 * ```
 */
export type MappingDefinitions = {
  readonly [tokenType: string]: readonly NameDefinition[];
};

/**
 * A text search configuration as it is written in a migration or a schema file.
 *
 * @example English, with another dictionary first
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type TextSearchConfigurationDefinition,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const notes: TextSearchConfigurationDefinition = {
 *   copy: { schema: "pg_catalog", name: "english" },
 *   mappings: { asciiword: ["room_names", "english_stem"] },
 * };
 * const { op, take } = createRecorder();
 * op.createTextSearchConfiguration("notes", notes);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "CREATE TEXT SEARCH CONFIGURATION notes (COPY = pg_catalog.english)",
 *   "ALTER TEXT SEARCH CONFIGURATION notes ALTER MAPPING FOR asciiword WITH room_names, english_stem",
 * ]);
 * ```
 */
export interface TextSearchConfigurationDefinition extends FactsDefinition {
  /** Its parser; PostgreSQL's own, `pg_catalog.default`, if left out. */
  readonly parser?: NameDefinition;
  /** The configuration to begin with a copy of. */
  readonly copy?: NameDefinition;
  /** Token types to dictionaries. */
  readonly mappings?: MappingDefinitions;
}

/**
 * A text search dictionary as it is written in a migration or a schema file.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type TextSearchDictionaryDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const stem: TextSearchDictionaryDefinition = {
 *   template: "snowball",
 *   options: { language: "english" },
 * };
 * const { op, take } = createRecorder();
 * op.createTextSearchDictionary("notes_stem", stem);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE TEXT SEARCH DICTIONARY notes_stem (TEMPLATE = snowball, language = 'english')",
 * );
 * ```
 */
export interface TextSearchDictionaryDefinition extends FactsDefinition {
  /** The template it is made from. */
  readonly template: NameDefinition;
  /** Its options by name. */
  readonly options?: Options;
}

/** Dictionaries in order. */
export const dictionaryList: Checker = nonEmptyListOf(nameOrQualified);

/** Text search configurations. */
export const TEXT_SEARCH_CONFIGURATION: DefinitionKind<
  TextSearchConfigurationDefinition,
  TextSearchConfiguration
> = {
  check: object<TextSearchConfigurationDefinition>({
    ...FACTS_SHAPE,
    parser: nameOrQualified,
    copy: nameOrQualified,
    mappings: recordOf(dictionaryList),
  }),
  define: (definition, name) => ({
    ...name,
    parser: optionalName(definition.parser) ??
      { schema: "pg_catalog", name: "default" },
    copy: optionalName(definition.copy),
    mappings: Object.fromEntries(
      Object.entries(definition.mappings ?? {})
        .map(([token, names]) => [token, names.map(qualifiedOf)]),
    ),
    ...defineFacts(definition),
  }),
};

/** Text search dictionaries. */
export const TEXT_SEARCH_DICTIONARY: DefinitionKind<
  TextSearchDictionaryDefinition,
  TextSearchDictionary
> = {
  check: object<TextSearchDictionaryDefinition>({
    ...FACTS_SHAPE,
    template: required(nameOrQualified),
    options: textOptions,
  }),
  define: (definition, name) => ({
    ...name,
    template: qualifiedOf(definition.template),
    options: definition.options,
    ...defineFacts(definition),
  }),
};

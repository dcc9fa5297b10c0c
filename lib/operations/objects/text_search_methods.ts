import {
  dictionaryList,
  identifier,
  type NameDefinition,
  nullOr,
  object,
  qualifiedOf,
  recordOf,
  text,
  TEXT_SEARCH_CONFIGURATION,
  TEXT_SEARCH_DICTIONARY,
  type TextSearchConfigurationDefinition,
  type TextSearchDictionaryDefinition,
} from "../../schema/mod.ts";
import { IN_SCHEMA_SHAPE, inSchema } from "../core/option_shapes.ts";
import type { InSchema } from "../core_options.ts";
import type { Recording } from "../recording.ts";
import { recordAlter, recordCreate, recordDrop } from "./lifecycle_methods.ts";
import type { AlterOptions, DropObjectOptions } from "./object_options.ts";
import type { OptionSettings } from "./table_setting_operations.ts";
import type { TextSearchMappings } from "./text_search_configuration_operations.ts";

/**
 * Token type to dictionaries, in order; `null` takes the mapping away.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type MappingSettings,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const mappings: MappingSettings = { asciiword: ["simple"], int: null };
 * const { op, take } = createRecorder();
 * op.alterTextSearchConfiguration("notes", mappings);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "ALTER TEXT SEARCH CONFIGURATION notes ALTER MAPPING FOR asciiword WITH simple",
 *   'ALTER TEXT SEARCH CONFIGURATION notes DROP MAPPING FOR "int"',
 * ]);
 * ```
 */
export interface MappingSettings {
  /** The dictionaries of one token type. */
  readonly [tokenType: string]: readonly NameDefinition[] | null;
}

/**
 * Calls on text search.
 *
 * @example
 * ```ts
 * import { createRecorder, type TextSearchCalls } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: TextSearchCalls): void {
 *   op.createTextSearchConfiguration("notes", {
 *     mappings: { asciiword: ["english_stem"] },
 *   });
 *   op.alterTextSearchDictionary("notes_stem", { stopwords: "english" });
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "createTextSearchConfiguration",
 *   "alterTextSearchDictionary",
 * ]);
 * ```
 */
export interface TextSearchCalls {
  /** Creates a text search configuration with its mappings. */
  createTextSearchConfiguration(
    name: string,
    definition: TextSearchConfigurationDefinition,
    options?: InSchema,
  ): void;
  /** Sets which dictionaries look at which tokens; a new one needs `existing` to say `null`. */
  alterTextSearchConfiguration(
    name: string,
    mappings: MappingSettings,
    options?: AlterOptions<MappingSettings>,
  ): void;
  /** Drops a text search configuration. */
  dropTextSearchConfiguration(
    name: string,
    options?: DropObjectOptions<TextSearchConfigurationDefinition>,
  ): void;
  /** Creates a text search dictionary. */
  createTextSearchDictionary(
    name: string,
    definition: TextSearchDictionaryDefinition,
    options?: InSchema,
  ): void;
  /** Alters options of a text search dictionary; `null` takes one away. */
  alterTextSearchDictionary(
    name: string,
    settings: OptionSettings,
    options?: AlterOptions<OptionSettings>,
  ): void;
  /** Drops a text search dictionary. */
  dropTextSearchDictionary(
    name: string,
    options?: DropObjectOptions<TextSearchDictionaryDefinition>,
  ): void;
}

const MAPPINGS = recordOf(nullOr(dictionaryList));
const SETTINGS = recordOf(nullOr(text));

/** The methods of `op` on text search. */
export function createTextSearchMethods(recording: Recording): TextSearchCalls {
  return {
    ...createConfigurationMethods(recording),
    ...createDictionaryMethods(recording),
  };
}

function createConfigurationMethods(
  recording: Recording,
): Pick<
  TextSearchCalls,
  | "createTextSearchConfiguration"
  | "alterTextSearchConfiguration"
  | "dropTextSearchConfiguration"
> {
  const kind = TEXT_SEARCH_CONFIGURATION;
  return {
    createTextSearchConfiguration: (...args) =>
      recordCreate(
        { recording, call: "createTextSearchConfiguration", kind },
        args,
        (facts) => ({ kind: "createTextSearchConfiguration", ...facts }),
      ),
    alterTextSearchConfiguration: (...args) =>
      alterTextSearchConfiguration(recording, ...args),
    dropTextSearchConfiguration: (...args) =>
      recordDrop(
        { recording, call: "dropTextSearchConfiguration", kind },
        args,
        (facts) => ({ kind: "dropTextSearchConfiguration", ...facts }),
      ),
  };
}

function createDictionaryMethods(
  recording: Recording,
): Pick<
  TextSearchCalls,
  | "createTextSearchDictionary"
  | "alterTextSearchDictionary"
  | "dropTextSearchDictionary"
> {
  const kind = TEXT_SEARCH_DICTIONARY;
  return {
    createTextSearchDictionary: (...args) =>
      recordCreate(
        { recording, call: "createTextSearchDictionary", kind },
        args,
        (facts) => ({ kind: "createTextSearchDictionary", ...facts }),
      ),
    alterTextSearchDictionary: (...args) =>
      recordAlter(
        {
          recording,
          call: "alterTextSearchDictionary",
          check: SETTINGS,
          define: (settings: OptionSettings) => settings,
        },
        args,
        (facts) => ({ kind: "alterTextSearchDictionary", ...facts }),
      ),
    dropTextSearchDictionary: (...args) =>
      recordDrop(
        { recording, call: "dropTextSearchDictionary", kind },
        args,
        (facts) => ({ kind: "dropTextSearchDictionary", ...facts }),
      ),
  };
}

function defineMappings(mappings: MappingSettings): TextSearchMappings {
  return Object.fromEntries(
    Object.entries(mappings)
      .map(([token, names]) => [token, names && names.map(qualifiedOf)]),
  );
}

function alterTextSearchConfiguration(
  recording: Recording,
  ...[name, mappings, options = {}]: Parameters<
    TextSearchCalls["alterTextSearchConfiguration"]
  >
): void {
  const call = recording.call("alterTextSearchConfiguration");
  call.check("name", name, identifier);
  call.check("mappings", mappings, MAPPINGS);
  call.check(
    "options",
    options,
    object<typeof options>({ ...IN_SCHEMA_SHAPE, existing: MAPPINGS }),
  );
  call.record({
    kind: "alterTextSearchConfiguration",
    ...inSchema(name, options),
    mappings: defineMappings(mappings),
    existing: options.existing && defineMappings(options.existing),
  });
}

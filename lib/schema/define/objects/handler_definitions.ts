import type {
  AccessMethod,
  Conversion,
  Language,
  Transform,
} from "../../handler_objects.ts";
import {
  type Checker,
  flag,
  nonEmptyText,
  object,
  oneOf,
  required,
  text,
} from "../check.ts";
import { nameOrQualified, qualifiedOf } from "../common_shapes.ts";
import { optionalName } from "./define_types.ts";
import { type DefinitionKind, flagOf } from "./definition_kind.ts";
import {
  defineFacts,
  FACTS_SHAPE,
  type FactsDefinition,
} from "./facts_definition.ts";
import type { NameDefinition } from "./type_definitions.ts";

/**
 * A procedural language as it is written in a migration.
 *
 * @example
 * ```ts
 * import type { LanguageDefinition } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const language: LanguageDefinition = {
 *   handler: "plsample_call_handler",
 *   trusted: true,
 * };
 * strictEqual(language.inline, undefined);
 * ```
 */
export interface LanguageDefinition extends FactsDefinition {
  /** The function that runs functions written in it. */
  readonly handler: NameDefinition;
  /** The function that runs `DO` blocks. */
  readonly inline?: NameDefinition;
  /** The function that checks functions when they are created. */
  readonly validator?: NameDefinition;
  /** Whether roles that are no superusers may use it. */
  readonly trusted?: boolean;
}

/**
 * A transform as it is written in a migration: at least one of the two ways.
 *
 * @example
 * ```ts
 * import type { TransformDefinition } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const transform: TransformDefinition = { fromSql: "point3_to_python" };
 * strictEqual(transform.toSql, undefined);
 * ```
 */
export interface TransformDefinition {
  /** The function that makes a value into one of the language. */
  readonly fromSql?: NameDefinition;
  /** The function that makes a value of the language into one of the type. */
  readonly toSql?: NameDefinition;
  /** Its comment. */
  readonly comment?: string;
}

/**
 * A conversion as it is written in a migration.
 *
 * @example
 * ```ts
 * import type { ConversionDefinition } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const conversion: ConversionDefinition = {
 *   from: "LATIN1",
 *   to: "UTF8",
 *   function: "iso8859_1_to_utf8",
 * };
 * strictEqual(conversion.default, undefined);
 * ```
 */
export interface ConversionDefinition extends FactsDefinition {
  /** The encoding that it reads. */
  readonly from: string;
  /** The encoding that it writes. */
  readonly to: string;
  /** The function that converts. */
  readonly function: NameDefinition;
  /** Whether the server uses it by itself. */
  readonly default?: boolean;
}

/**
 * An access method as it is written in a migration.
 *
 * @example
 * ```ts
 * import type { AccessMethodDefinition } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const method: AccessMethodDefinition = {
 *   type: "table",
 *   handler: "heap_tableam_handler",
 * };
 * strictEqual(method.comment, undefined);
 * ```
 */
export interface AccessMethodDefinition {
  /** What it gives access to. */
  readonly type: "table" | "index";
  /** The function that tells the server how it works. */
  readonly handler: NameDefinition;
  /** Its comment. */
  readonly comment?: string;
}

/** Procedural languages. */
export const LANGUAGE: DefinitionKind<LanguageDefinition, Language> = {
  check: object<LanguageDefinition>({
    ...FACTS_SHAPE,
    handler: required(nameOrQualified),
    inline: nameOrQualified,
    validator: nameOrQualified,
    trusted: flag,
  }),
  define: (definition, { name }) => ({
    name,
    handler: qualifiedOf(definition.handler),
    inline: optionalName(definition.inline),
    validator: optionalName(definition.validator),
    trusted: flagOf(definition.trusted),
    ...defineFacts(definition),
  }),
};

const TRANSFORM_KEYS: Checker = object<TransformDefinition>({
  fromSql: nameOrQualified,
  toSql: nameOrQualified,
  comment: text,
});

/** Transforms; the names that are given to `define` are the type and the language. */
export const TRANSFORM: {
  readonly check: Checker;
  readonly define: (
    definition: TransformDefinition,
    names: { readonly type: string; readonly language: string },
  ) => Transform;
} = {
  check: (value, path, refuse) => {
    TRANSFORM_KEYS(value, path, refuse);
    const { fromSql, toSql }: TransformDefinition = { ...Object(value) };
    if (fromSql === undefined && toSql === undefined) {
      refuse(path, "it has neither fromSql nor toSql");
    }
  },
  define: ({ fromSql, toSql, comment }, { type, language }) => ({
    type,
    language,
    fromSql: optionalName(fromSql),
    toSql: optionalName(toSql),
    comment,
  }),
};

/** Conversions. */
export const CONVERSION: DefinitionKind<ConversionDefinition, Conversion> = {
  check: object<ConversionDefinition>({
    ...FACTS_SHAPE,
    from: required(nonEmptyText),
    to: required(nonEmptyText),
    function: required(nameOrQualified),
    default: flag,
  }),
  define: (definition, name) => ({
    ...name,
    from: definition.from,
    to: definition.to,
    function: qualifiedOf(definition.function),
    default: flagOf(definition.default),
    ...defineFacts(definition),
  }),
};

/** Access methods. */
export const ACCESS_METHOD: DefinitionKind<
  AccessMethodDefinition,
  AccessMethod
> = {
  check: object<AccessMethodDefinition>({
    type: required(oneOf("table", "index")),
    handler: required(nameOrQualified),
    comment: text,
  }),
  define: ({ type, handler, comment }, { name }) => ({
    name,
    type,
    handler: qualifiedOf(handler),
    comment,
  }),
};

import type { Options } from "../../common.ts";
import type {
  Cast,
  Operator,
  TextSearchConfiguration,
  TextSearchDictionary,
} from "../../types.ts";
import {
  type Checker,
  flag,
  nonEmptyListOf,
  nonEmptyText,
  object,
  oneOf,
  recordOf,
  type Refuse,
  required,
  text,
} from "../check.ts";
import { nameOrQualified, qualifiedOf, textOptions } from "../common_shapes.ts";
import type { TypeName } from "../type_name.ts";
import { optionalName } from "./define_types.ts";
import { type DefinitionKind, flagOf } from "./definition_kind.ts";
import {
  defineFacts,
  FACTS_SHAPE,
  type FactsDefinition,
} from "./facts_definition.ts";
import type { NameDefinition } from "./type_definitions.ts";

/** A cast as it is written in a migration or a schema file. */
export interface CastDefinition {
  /** The function that converts. */
  readonly function?: NameDefinition;
  /** Its input types; the cast's source if left out. */
  readonly arguments?: string;
  /** How it converts without a function: through text, or not at all. */
  readonly method?: "inout" | "binary";
  /** When it is used without being asked for; never (`explicit`) if left out. */
  readonly context?: "explicit" | "assignment" | "implicit";
  /** Its comment. */
  readonly comment?: string;
}

/** An operator as it is written in a migration or a schema file. */
export interface OperatorDefinition extends FactsDefinition {
  /** The type on the left; left out for a prefix operator. */
  readonly left?: TypeName;
  /** The type of the right operand. */
  readonly right: TypeName;
  /** The function it calls. */
  readonly function: NameDefinition;
  /** `=`, or `OPERATOR(app.=)` where it is not on the search path. */
  readonly commutator?: string;
  /** The operator that says the opposite. */
  readonly negator?: string;
  /** The function that estimates how many rows it selects. */
  readonly restrict?: NameDefinition;
  /** The function that estimates how many rows it joins. */
  readonly join?: NameDefinition;
  /** Whether it can be used for hash joins. */
  readonly hashes?: boolean;
  /** Whether it can be used for merge joins. */
  readonly merges?: boolean;
}

/** Token type to dictionaries, in order. */
export type MappingDefinitions = {
  readonly [tokenType: string]: readonly NameDefinition[];
};

/** A text search configuration as it is written in a migration or a schema file. */
export interface TextSearchConfigurationDefinition extends FactsDefinition {
  /** PostgreSQL's own parser if left out. */
  readonly parser?: NameDefinition;
  /** The configuration to begin with a copy of. */
  readonly copy?: NameDefinition;
  /** Token types to dictionaries. */
  readonly mappings?: MappingDefinitions;
}

/** A text search dictionary as it is written in a migration or a schema file. */
export interface TextSearchDictionaryDefinition extends FactsDefinition {
  /** The template it is made from. */
  readonly template: NameDefinition;
  /** Its options by name. */
  readonly options?: Options;
}

/** The name of an operator: signs only. */
export function operatorSign(
  value: unknown,
  path: string,
  refuse: Refuse,
): void {
  text(value, path, refuse);
  if (!/^[-+*/<>=~!@#%^&|`?]{1,63}$/.test(`${value}`)) {
    refuse(path, `expected an operator such as "+", got "${value}"`);
  }
}

/** Dictionaries in order. */
export const dictionaryList: Checker = nonEmptyListOf(nameOrQualified);

/** Casts; the names that are given to `define` are the two types. */
export const CAST: {
  readonly check: Checker;
  readonly define: (
    definition: CastDefinition,
    types: { readonly source: string; readonly target: string },
  ) => Cast;
} = {
  check: object<CastDefinition>({
    function: nameOrQualified,
    arguments: nonEmptyText,
    method: oneOf("inout", "binary"),
    context: oneOf("explicit", "assignment", "implicit"),
    comment: text,
  }),
  define: (definition, { source, target }) => ({
    source,
    target,
    method: definition.function === undefined ? definition.method ?? "inout" : {
      function: qualifiedOf(definition.function),
      arguments: definition.arguments ?? source,
    },
    context: definition.context ?? "explicit",
    comment: definition.comment,
  }),
};

/** Operators. */
export const OPERATOR: DefinitionKind<OperatorDefinition, Operator> = {
  check: object<OperatorDefinition>({
    ...FACTS_SHAPE,
    left: nonEmptyText,
    right: required(nonEmptyText),
    function: required(nameOrQualified),
    commutator: nonEmptyText,
    negator: nonEmptyText,
    restrict: nameOrQualified,
    join: nameOrQualified,
    hashes: flag,
    merges: flag,
  }),
  define: (definition, name) => ({
    ...name,
    left: definition.left,
    right: definition.right,
    function: qualifiedOf(definition.function),
    commutator: definition.commutator,
    negator: definition.negator,
    restrict: optionalName(definition.restrict),
    join: optionalName(definition.join),
    hashes: flagOf(definition.hashes),
    merges: flagOf(definition.merges),
    ...defineFacts(definition),
  }),
};

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

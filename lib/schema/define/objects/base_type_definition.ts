import type { BaseType } from "../../base_type.ts";
import {
  type Checker,
  flag,
  nonEmptyText,
  object,
  oneOf,
  required,
  text,
  wholeNumber,
} from "../check.ts";
import { nameOrQualified, qualifiedOf } from "../common_shapes.ts";
import type { TypeName } from "../type_name.ts";
import { optionalName } from "./define_types.ts";
import { type DefinitionKind, flagOf } from "./definition_kind.ts";
import {
  defineFacts,
  FACTS_SHAPE,
  type FactsDefinition,
} from "./facts_definition.ts";
import type { NameDefinition } from "./type_definitions.ts";

/**
 * A base type as it is written in a migration.
 *
 * @example
 * ```ts
 * import type { BaseTypeDefinition } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const type: BaseTypeDefinition = {
 *   input: "number_too_in",
 *   output: "number_too_out",
 *   length: 4,
 *   passedByValue: true,
 * };
 * strictEqual(type.alignment, undefined);
 * ```
 */
export interface BaseTypeDefinition extends FactsDefinition {
  /** The function that reads text. */
  readonly input: NameDefinition;
  /** The function that writes text. */
  readonly output: NameDefinition;
  /** The function that reads the binary form. */
  readonly receive?: NameDefinition;
  /** The function that writes the binary form. */
  readonly send?: NameDefinition;
  /** The function that reads modifiers such as `(3)`. */
  readonly typmodIn?: NameDefinition;
  /** The function that writes modifiers. */
  readonly typmodOut?: NameDefinition;
  /** The function that collects statistics. */
  readonly analyze?: NameDefinition;
  /** The function that subscripts (PostgreSQL 14). */
  readonly subscript?: NameDefinition;
  /** The bytes that every value has; left out where they differ. */
  readonly length?: number;
  /** Whether values are passed by value. */
  readonly passedByValue?: boolean;
  /** How values are aligned; `int4` if left out. */
  readonly alignment?: "char" | "int2" | "double";
  /** How values are stored; `plain` if left out. */
  readonly storage?: "external" | "extended" | "main";
  /** The category for implicit casts; `U` if left out. */
  readonly category?: string;
  /** Whether it is preferred in its category. */
  readonly preferred?: boolean;
  /** Its default, as text that it reads. */
  readonly default?: string;
  /** The type of its elements. */
  readonly element?: TypeName;
  /** What separates values in an array of them; a comma if left out. */
  readonly delimiter?: string;
  /** Whether it can have a collation. */
  readonly collatable?: boolean;
}

const CHECK: Checker = object<BaseTypeDefinition>({
  ...FACTS_SHAPE,
  input: required(nameOrQualified),
  output: required(nameOrQualified),
  receive: nameOrQualified,
  send: nameOrQualified,
  typmodIn: nameOrQualified,
  typmodOut: nameOrQualified,
  analyze: nameOrQualified,
  subscript: nameOrQualified,
  length: wholeNumber,
  passedByValue: flag,
  alignment: oneOf("char", "int2", "double"),
  storage: oneOf("external", "extended", "main"),
  category: nonEmptyText,
  preferred: flag,
  default: text,
  element: nonEmptyText,
  delimiter: text,
  collatable: flag,
});

/** Base types. */
export const BASE_TYPE: DefinitionKind<BaseTypeDefinition, BaseType> = {
  check: CHECK,
  define: (definition, name) => ({
    ...name,
    input: qualifiedOf(definition.input),
    output: qualifiedOf(definition.output),
    receive: optionalName(definition.receive),
    send: optionalName(definition.send),
    typmodIn: optionalName(definition.typmodIn),
    typmodOut: optionalName(definition.typmodOut),
    analyze: optionalName(definition.analyze),
    subscript: optionalName(definition.subscript),
    length: definition.length,
    passedByValue: flagOf(definition.passedByValue),
    alignment: definition.alignment,
    storage: definition.storage,
    category: definition.category,
    preferred: flagOf(definition.preferred),
    default: definition.default,
    element: definition.element,
    delimiter: definition.delimiter,
    collatable: flagOf(definition.collatable),
    ...defineFacts(definition),
  }),
};

import type { Cast, Operator } from "../../operator.ts";
import {
  type Checker,
  flag,
  nonEmptyText,
  object,
  oneOf,
  type Refuse,
  required,
  text,
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
 * A cast as it is written in a migration or a schema file.
 *
 * @example A price becomes a number where one is assigned
 * ```ts
 * import {
 *   type CastDefinition,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const cast: CastDefinition = {
 *   function: "price_amount",
 *   context: "assignment",
 * };
 * const { op, take } = createRecorder();
 * op.createCast("price", "numeric", cast);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE CAST (price AS numeric) WITH FUNCTION price_amount(price) AS ASSIGNMENT",
 * );
 * ```
 */
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

/**
 * An operator as it is written in a migration or a schema file.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type OperatorDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const cheaper: OperatorDefinition = {
 *   left: "price",
 *   right: "price",
 *   function: "price_lt",
 *   negator: ">=",
 * };
 * const { op, take } = createRecorder();
 * op.createOperator("<", cheaper);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE OPERATOR < (FUNCTION = price_lt, LEFTARG = price, RIGHTARG = price, NEGATOR = >=)",
 * );
 * ```
 */
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

import type { SqlExpression } from "../../common.ts";
import type { Aggregate, Routine } from "../../routine.ts";
import {
  finiteNumber,
  flag,
  identifier,
  nonEmptyListOf,
  nonEmptyText,
  object,
  oneOf,
  recordOf,
  type Refuse,
  required,
  type Shape,
  text,
} from "../check.ts";
import { nameOrQualified, textOptions } from "../common_shapes.ts";
import { sqlText } from "../value.ts";
import { argumentIdentity } from "./argument_identity.ts";
import { optionalName } from "./define_types.ts";
import { type DefinitionKind, flagOf } from "./definition_kind.ts";
import {
  defineFacts,
  FACTS_SHAPE,
  type FactsDefinition,
} from "./facts_definition.ts";
import type { NameDefinition } from "./type_definitions.ts";

/**
 * A procedure as it is written in a migration or a schema file.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type ProcedureDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const close: ProcedureDefinition = {
 *   arguments: "before date",
 *   body: "DELETE FROM bookings WHERE end_date < before",
 * };
 * const { op, take } = createRecorder();
 * op.createProcedure("forget_bookings", close);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   `CREATE PROCEDURE forget_bookings(before date)
 * LANGUAGE sql
 * AS $function$DELETE FROM bookings WHERE end_date < before$function$`,
 * );
 * ```
 */
export interface ProcedureDefinition extends FactsDefinition {
  /** The parameters as SQL: `a integer, b text DEFAULT 'x'`; none if left out. */
  readonly arguments?: string;
  /** The language of the body; `sql` if left out. */
  readonly language?: string;
  /** The body, or `{ sql: "BEGIN ATOMIC … END" }`, which the server parses. */
  readonly body: string | SqlExpression;
  /** The object file of a C function; `body` is then the link symbol. */
  readonly objectFile?: string;
  /** Whether it runs with the rights of its owner. */
  readonly securityDefiner?: boolean;
  /** Server settings while it runs: `{ search_path: "app, pg_temp" }`. */
  readonly settings?: { readonly [name: string]: string };
  /** Types of `TRANSFORM FOR TYPE`. */
  readonly transforms?: readonly string[];
}

/**
 * A function as it is written in a migration or a schema file.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type FunctionDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const nights: FunctionDefinition = {
 *   arguments: "arrival date, departure date",
 *   returns: "integer",
 *   volatility: "immutable",
 *   body: { sql: "RETURN departure - arrival" },
 * };
 * const { op, take } = createRecorder();
 * op.createFunction("nights", nights);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   `CREATE FUNCTION nights(arrival date, departure date)
 * RETURNS integer
 * LANGUAGE sql
 * IMMUTABLE
 * RETURN departure - arrival`,
 * );
 * ```
 */
export interface FunctionDefinition extends ProcedureDefinition {
  /** `integer`, `SETOF text`, `TABLE (a integer)`; what `OUT` says if left out. */
  readonly returns?: string;
  /** What its result depends on; `volatile` if left out. */
  readonly volatility?: "volatile" | "stable" | "immutable";
  /** Whether parallel workers may call it; `unsafe` if left out. */
  readonly parallel?: "unsafe" | "restricted" | "safe";
  /** Whether it is null, without a call, where an argument is. */
  readonly strict?: boolean;
  /** Whether it tells nothing about its arguments. */
  readonly leakproof?: boolean;
  /** Whether it is a window function. */
  readonly window?: boolean;
  /** What one call is estimated to cost. */
  readonly cost?: number;
  /** How many rows one call is estimated to give. */
  readonly rows?: number;
  /** The function that helps the planner with it. */
  readonly support?: NameDefinition;
}

/**
 * An aggregate as it is written in a migration or a schema file.
 *
 * @example The product of numbers
 * ```ts
 * import {
 *   type AggregateDefinition,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const product: AggregateDefinition = {
 *   arguments: "numeric",
 *   settings: { SFUNC: "numeric_mul", STYPE: "numeric", INITCOND: "'1'" },
 * };
 * const { op, take } = createRecorder();
 * op.createAggregate("product", product);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE AGGREGATE product(numeric) (SFUNC = numeric_mul, STYPE = numeric, INITCOND = '1')",
 * );
 * ```
 */
export interface AggregateDefinition extends FactsDefinition {
  /** The parameters as SQL; none, which is `*`, if left out. */
  readonly arguments?: string;
  /**
   * Its settings by their SQL names, as SQL: `{ SFUNC: "int4pl", STYPE:
   * "integer", INITCOND: "'0'" }`; an empty text for a mere word.
   */
  readonly settings: { readonly [name: string]: string };
}

const PROCEDURE_SHAPE: Shape<ProcedureDefinition> = {
  ...FACTS_SHAPE,
  arguments: text,
  language: identifier,
  body: required(sqlText),
  objectFile: text,
  securityDefiner: flag,
  settings: textOptions,
  transforms: nonEmptyListOf(nonEmptyText),
};

/** Procedures. */
export const PROCEDURE: DefinitionKind<ProcedureDefinition, Routine> = {
  check: object<ProcedureDefinition>(PROCEDURE_SHAPE),
  define: (definition, name) => ({
    ...name,
    kind: "procedure",
    ...defineRoutine(definition),
  }),
};

/** Functions. */
export const FUNCTION: DefinitionKind<FunctionDefinition, Routine> = {
  check: object<FunctionDefinition>({
    ...PROCEDURE_SHAPE,
    returns: nonEmptyText,
    volatility: oneOf("volatile", "stable", "immutable"),
    parallel: oneOf("unsafe", "restricted", "safe"),
    strict: flag,
    leakproof: flag,
    window: flag,
    cost: finiteNumber,
    rows: finiteNumber,
    support: nameOrQualified,
  }),
  define: (definition, name) => {
    const { volatility, parallel } = definition;
    return {
      ...name,
      kind: "function",
      ...defineRoutine(definition),
      returns: definition.returns,
      volatility: volatility === "volatile" ? undefined : volatility,
      parallel: parallel === "unsafe" ? undefined : parallel,
      strict: flagOf(definition.strict),
      leakproof: flagOf(definition.leakproof),
      window: flagOf(definition.window),
      cost: definition.cost,
      rows: definition.rows,
      support: optionalName(definition.support),
    };
  },
};

const SETTING_REGEXP = /^[a-z_]+$/i;

function aggregateSettings(value: unknown, path: string, refuse: Refuse): void {
  recordOf(text)(value, path, refuse);
  for (const name of Object.keys(Object(value))) {
    if (!SETTING_REGEXP.test(name)) {
      refuse(`${path}.${name}`, "there is no such setting", "Such as SFUNC");
    }
  }
}

/** Aggregates. */
export const AGGREGATE: DefinitionKind<AggregateDefinition, Aggregate> = {
  check: object<AggregateDefinition>({
    ...FACTS_SHAPE,
    arguments: text,
    settings: required(aggregateSettings),
  }),
  define: (definition, name) => ({
    ...name,
    arguments: definition.arguments ?? "",
    identity: argumentIdentity(definition.arguments ?? ""),
    definition: definition.settings,
    ...defineFacts(definition),
  }),
};

function defineRoutine(
  definition: ProcedureDefinition,
): Omit<Routine, "kind" | "name" | "schema"> {
  return {
    arguments: definition.arguments ?? "",
    identity: argumentIdentity(definition.arguments ?? ""),
    language: definition.language ?? "sql",
    body: definition.body,
    objectFile: definition.objectFile,
    securityDefiner: flagOf(definition.securityDefiner),
    settings: definition.settings,
    transforms: definition.transforms,
    ...defineFacts(definition),
  };
}

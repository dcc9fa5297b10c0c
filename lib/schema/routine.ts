import type { QualifiedName } from "../sql/mod.ts";
import type { Options, SchemaObject } from "./common.ts";

/**
 * `CREATE FUNCTION` or `CREATE PROCEDURE`.
 *
 * @example
 * ```ts
 * import { compile, type Routine } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const nights: Routine = {
 *   kind: "function",
 *   name: "nights",
 *   arguments: "arrival date, departure date",
 *   identity: "date, date",
 *   returns: "integer",
 *   language: "sql",
 *   volatility: "immutable",
 *   body: "SELECT departure - arrival",
 * };
 * const [statement] = compile({ kind: "createFunction", definition: nights }, {
 *   serverVersion: 180000,
 * });
 * strictEqual(
 *   statement?.sql,
 *   `CREATE FUNCTION nights(arrival date, departure date)
 * RETURNS integer
 * LANGUAGE sql
 * IMMUTABLE
 * AS $function$SELECT departure - arrival$function$`,
 * );
 * ```
 */
export interface Routine extends SchemaObject {
  /** Whether it is a function or a procedure. */
  readonly kind: "function" | "procedure";
  /** The parameter list as SQL, with names, modes and defaults. */
  readonly arguments: string;
  /** The input types that identify it among its namesakes: `integer, text`. */
  readonly identity: string;
  /** `integer`, `SETOF text`, `TABLE(a integer)`; absent for a procedure. */
  readonly returns?: string | undefined;
  /** Its language. */
  readonly language: string;
  /** The body as text, or as SQL that the server has parsed (`BEGIN ATOMIC`, `RETURN`). */
  readonly body: string | { readonly sql: string };
  /** The object file of a C function; `body` is then the link symbol. */
  readonly objectFile?: string | undefined;
  /** What its result depends on. */
  readonly volatility?: "immutable" | "stable" | undefined;
  /** Whether parallel workers may call it. */
  readonly parallel?: "safe" | "restricted" | undefined;
  /** Whether it is null where an argument is. */
  readonly strict?: true | undefined;
  /** Whether it runs with the rights of its owner. */
  readonly securityDefiner?: true | undefined;
  /** Whether it tells nothing about its arguments. */
  readonly leakproof?: true | undefined;
  /** Whether it is a window function. */
  readonly window?: true | undefined;
  /** What one call is estimated to cost. */
  readonly cost?: number | undefined;
  /** How many rows one call is estimated to give. */
  readonly rows?: number | undefined;
  /** The function that helps the planner with it. */
  readonly support?: QualifiedName | undefined;
  /** `SET name TO value`. */
  readonly settings?: Options | undefined;
  /** Types of `TRANSFORM FOR TYPE`. */
  readonly transforms?: readonly string[] | undefined;
}

/**
 * `CREATE AGGREGATE`.
 *
 * @example The product of numbers
 * ```ts
 * import { type Aggregate, compile } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const product: Aggregate = {
 *   name: "product",
 *   arguments: "numeric",
 *   identity: "numeric",
 *   definition: { SFUNC: "numeric_mul", STYPE: "numeric", INITCOND: "'1'" },
 * };
 * const [statement] = compile(
 *   { kind: "createAggregate", definition: product },
 *   { serverVersion: 180000 },
 * );
 * strictEqual(
 *   statement?.sql,
 *   "CREATE AGGREGATE product(numeric) (SFUNC = numeric_mul, STYPE = numeric, INITCOND = '1')",
 * );
 * ```
 */
export interface Aggregate extends SchemaObject {
  /** The parameter list as SQL. */
  readonly arguments: string;
  /** The input types that identify it. */
  readonly identity: string;
  /** Its settings by their SQL names, as SQL: `SFUNC: "int4pl"`, `STYPE: "integer"`. */
  readonly definition: Options;
}

import type { QualifiedName } from "../sql/mod.ts";
import type { SchemaObject } from "./common.ts";

/**
 * `CREATE CAST`.
 *
 * @example
 * ```ts
 * import { type Cast, compile } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const cast: Cast = {
 *   source: "price",
 *   target: "numeric",
 *   method: { function: { name: "price_amount" }, arguments: "price" },
 *   context: "assignment",
 * };
 * const [statement] = compile({ kind: "createCast", definition: cast }, {
 *   serverVersion: 180000,
 * });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE CAST (price AS numeric) WITH FUNCTION price_amount(price) AS ASSIGNMENT",
 * );
 * ```
 */
export interface Cast {
  /** The type that is cast, as SQL. */
  readonly source: string;
  /** The type it is cast to, as SQL. */
  readonly target: string;
  /**
   * A function and its input types, through text (`inout`), or not at all
   * (`binary`).
   */
  readonly method:
    | { readonly function: QualifiedName; readonly arguments: string }
    | "inout"
    | "binary";
  /** Where it is done without being asked for. */
  readonly context: "explicit" | "assignment" | "implicit";
  /** Its comment. */
  readonly comment?: string | undefined;
}

/**
 * `CREATE OPERATOR`.
 *
 * @example
 * ```ts
 * import { compile, type Operator } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const cheaper: Operator = {
 *   name: "<",
 *   left: "price",
 *   right: "price",
 *   function: { name: "price_lt" },
 *   negator: ">=",
 * };
 * const [statement] = compile(
 *   { kind: "createOperator", definition: cheaper },
 *   { serverVersion: 180000 },
 * );
 * strictEqual(
 *   statement?.sql,
 *   "CREATE OPERATOR < (FUNCTION = price_lt, LEFTARG = price, RIGHTARG = price, NEGATOR = >=)",
 * );
 * ```
 */
export interface Operator extends SchemaObject {
  /** The type of the left operand. */
  readonly left?: string | undefined;
  /** The type of the right operand. */
  readonly right: string;
  /** The function it calls. */
  readonly function: QualifiedName;
  /** The operator with its operands exchanged. */
  readonly commutator?: string | undefined;
  /** The operator that says the opposite. */
  readonly negator?: string | undefined;
  /** The function that estimates how many rows it selects. */
  readonly restrict?: QualifiedName | undefined;
  /** The function that estimates how many rows it joins. */
  readonly join?: QualifiedName | undefined;
  /** Whether it can be used for hash joins. */
  readonly hashes?: true | undefined;
  /** Whether it can be used for merge joins. */
  readonly merges?: true | undefined;
}

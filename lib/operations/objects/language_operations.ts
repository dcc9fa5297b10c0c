import type { Cast, Operator } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type { CreateOperation } from "./lifecycle.ts";
import type {
  AlterTextSearchConfigurationOperation,
  AlterTextSearchDictionaryOperation,
  CreateTextSearchConfigurationOperation,
  CreateTextSearchDictionaryOperation,
  DropTextSearchConfigurationOperation,
  DropTextSearchDictionaryOperation,
} from "./text_search_configuration_operations.ts";

/**
 * `CREATE CAST`.
 *
 * @example
 * ```ts
 * import { type CreateCastOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createCast("price", "numeric", {
 *   function: "price_amount",
 *   context: "assignment",
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createCast",
 *     definition: {
 *       source: "price",
 *       target: "numeric",
 *       method: { function: { name: "price_amount" }, arguments: "price" },
 *       context: "assignment",
 *     },
 *   } satisfies CreateCastOperation,
 * ]);
 * ```
 */
export type CreateCastOperation = CreateOperation<"createCast", Cast>;

/**
 * `DROP CAST`.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropCastOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropCast("price", "numeric", { ifExists: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropCast",
 *     from: "price",
 *     to: "numeric",
 *     ifExists: true,
 *   } satisfies DropCastOperation,
 * ]);
 * ```
 */
export interface DropCastOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "dropCast";
  /** The type that is cast, as SQL. */
  readonly from: string;
  /** The type it is cast to, as SQL. */
  readonly to: string;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Cast | undefined;
}

/**
 * Names one operator among its namesakes.
 *
 * @example A sign with the types of its operands
 * ```ts
 * import { compile, type OperatorName } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const cheaper: OperatorName = { name: "<", left: "price", right: "price" };
 * const [statement] = compile({ kind: "dropOperator", ...cheaper }, {
 *   serverVersion: 180000,
 * });
 * strictEqual(statement?.sql, "DROP OPERATOR < (price,price)");
 * ```
 */
export interface OperatorName extends QualifiedName {
  /** The type on the left; absent for a prefix operator. */
  readonly left?: string | undefined;
  /** The type of the right operand. */
  readonly right: string;
}

/**
 * `CREATE OPERATOR`.
 *
 * @example
 * ```ts
 * import {
 *   type CreateOperatorOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createOperator("<", {
 *   left: "price",
 *   right: "price",
 *   function: "price_lt",
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createOperator",
 *     definition: {
 *       name: "<",
 *       left: "price",
 *       right: "price",
 *       function: { name: "price_lt" },
 *     },
 *   } satisfies CreateOperatorOperation,
 * ]);
 * ```
 */
export type CreateOperatorOperation = CreateOperation<
  "createOperator",
  Operator
>;

/**
 * What `ALTER OPERATOR` can set.
 *
 * @example
 * ```ts
 * import { compile, type OperatorSettings } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: OperatorSettings = { restrict: { name: "scalarltsel" } };
 * const [statement] = compile({
 *   kind: "alterOperator",
 *   name: "<",
 *   left: "price",
 *   right: "price",
 *   settings,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER OPERATOR < (price,price) SET (RESTRICT = scalarltsel)",
 * );
 * ```
 */
export interface OperatorSettings {
  /** The function that estimates how many rows it selects. */
  readonly restrict?: QualifiedName | null | undefined;
  /** The function that estimates how many rows it joins. */
  readonly join?: QualifiedName | null | undefined;
}

/**
 * `ALTER OPERATOR`.
 *
 * @example
 * ```ts
 * import { type AlterOperatorOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterOperator("<", { left: "price", right: "price" }, {
 *   restrict: "scalarltsel",
 * }, { existing: { restrict: null } });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterOperator",
 *     name: "<",
 *     left: "price",
 *     right: "price",
 *     settings: { restrict: { name: "scalarltsel" } },
 *     existing: { restrict: null },
 *   } satisfies AlterOperatorOperation,
 * ]);
 * ```
 */
export interface AlterOperatorOperation extends OperationFacts, OperatorName {
  /** Which operation it is. */
  readonly kind: "alterOperator";
  /** What is set. */
  readonly settings: OperatorSettings;
  /** What the same settings were, so that they can be restored. */
  readonly existing?: OperatorSettings | undefined;
}

/**
 * `DROP OPERATOR`.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropOperatorOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropOperator("<", { left: "price", right: "price" }, { ifExists: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropOperator",
 *     name: "<",
 *     left: "price",
 *     right: "price",
 *     ifExists: true,
 *   } satisfies DropOperatorOperation,
 * ]);
 * ```
 */
export interface DropOperatorOperation extends OperationFacts, OperatorName {
  /** Which operation it is. */
  readonly kind: "dropOperator";
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Operator | undefined;
}

/**
 * Operations on casts, operators and text search.
 *
 * @example The casts among them
 * ```ts
 * import type { LanguageOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const operations: readonly LanguageOperation[] = [
 *   { kind: "dropCast", from: "price", to: "numeric" },
 *   { kind: "dropOperator", name: "<", left: "price", right: "price" },
 * ];
 * const casts = operations.flatMap((operation) =>
 *   operation.kind === "dropCast"
 *     ? [`${operation.from} as ${operation.to}`]
 *     : []
 * );
 * deepStrictEqual(casts, ["price as numeric"]);
 * ```
 */
export type LanguageOperation =
  | CreateCastOperation
  | DropCastOperation
  | CreateOperatorOperation
  | AlterOperatorOperation
  | DropOperatorOperation
  | CreateTextSearchConfigurationOperation
  | AlterTextSearchConfigurationOperation
  | DropTextSearchConfigurationOperation
  | CreateTextSearchDictionaryOperation
  | AlterTextSearchDictionaryOperation
  | DropTextSearchDictionaryOperation;

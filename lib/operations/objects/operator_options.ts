import type {
  CastDefinition,
  NameDefinition,
  OperatorDefinition,
  TypeName,
} from "../../schema/mod.ts";
import type { DropObjectOptions } from "./object_options.ts";

/**
 * How `op.dropCast` drops; with `definition` the drop can be reversed.
 *
 * @example A drop that `change` can take back
 * ```ts
 * import {
 *   createRecorder,
 *   type DropCastOptions,
 *   reverse,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: DropCastOptions = { definition: { method: "inout" } };
 * const { op, take } = createRecorder();
 * op.dropCast("price", "text", options);
 * strictEqual(reverse(take())[0]?.kind, "createCast");
 * ```
 */
export interface DropCastOptions {
  /** Do nothing where there is none. */
  readonly ifExists?: boolean;
  /** Drop what depends on it too. */
  readonly cascade?: boolean;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: CastDefinition;
}

/**
 * The types that tell an operator from its namesakes.
 *
 * @example Which of the operators of a sign
 * ```ts
 * import { compile, createRecorder, type OperandTypes } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const types: OperandTypes = { left: "price", right: "price" };
 * const { op, take } = createRecorder();
 * op.dropOperator("<", types);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(statements[0]?.sql, "DROP OPERATOR < (price,price)");
 * ```
 */
export interface OperandTypes {
  /** Left out for a prefix operator. */
  readonly left?: TypeName;
  /** The type of the right operand. */
  readonly right: TypeName;
}

/**
 * What `op.alterOperator` can set; `null` takes away.
 *
 * @example
 * ```ts
 * import {
 *   type AlterOperatorSettings,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: AlterOperatorSettings = {
 *   restrict: "scalarltsel",
 *   join: null,
 * };
 * const { op, take } = createRecorder();
 * op.alterOperator("<", { left: "price", right: "price" }, settings);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER OPERATOR < (price,price) SET (RESTRICT = scalarltsel, JOIN = NONE)",
 * );
 * ```
 */
export interface AlterOperatorSettings {
  /** The function that estimates how many rows it selects. */
  readonly restrict?: NameDefinition | null;
  /** The function that estimates how many rows it joins. */
  readonly join?: NameDefinition | null;
}

/**
 * How `op.dropOperator` drops; with `definition` the drop can be reversed.
 *
 * @example A drop that `change` can take back
 * ```ts
 * import {
 *   createRecorder,
 *   type DropOperatorOptions,
 *   reverse,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: DropOperatorOptions = {
 *   definition: { function: "price_lt" },
 * };
 * const { op, take } = createRecorder();
 * op.dropOperator("<", { left: "price", right: "price" }, options);
 * strictEqual(reverse(take())[0]?.kind, "createOperator");
 * ```
 */
export type DropOperatorOptions = DropObjectOptions<
  Omit<OperatorDefinition, keyof OperandTypes>
>;

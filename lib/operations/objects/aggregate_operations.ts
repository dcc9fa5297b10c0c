import type { Aggregate } from "../../schema/mod.ts";
import type { CreateOperation, ReplaceOperation } from "./lifecycle.ts";
import type { DropRoutineOperation } from "./routine_operations.ts";

/**
 * `CREATE AGGREGATE`.
 *
 * @example
 * ```ts
 * import {
 *   type CreateAggregateOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createAggregate("product", {
 *   arguments: "numeric",
 *   settings: { SFUNC: "numeric_mul", STYPE: "numeric" },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createAggregate",
 *     definition: {
 *       name: "product",
 *       arguments: "numeric",
 *       identity: "numeric",
 *       definition: { SFUNC: "numeric_mul", STYPE: "numeric" },
 *     },
 *   } satisfies CreateAggregateOperation,
 * ]);
 * ```
 */
export type CreateAggregateOperation = CreateOperation<
  "createAggregate",
  Aggregate
>;

/**
 * `CREATE OR REPLACE AGGREGATE`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type ReplaceAggregateOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.replaceAggregate("product", {
 *   arguments: "numeric",
 *   settings: { SFUNC: "numeric_mul", STYPE: "numeric", PARALLEL: "safe" },
 * }, { from: "1975ea83b712" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "replaceAggregate",
 *     definition: {
 *       name: "product",
 *       arguments: "numeric",
 *       identity: "numeric",
 *       definition: {
 *         SFUNC: "numeric_mul",
 *         STYPE: "numeric",
 *         PARALLEL: "safe",
 *       },
 *     },
 *     from: "1975ea83b712",
 *   } satisfies ReplaceAggregateOperation,
 * ]);
 * ```
 */
export type ReplaceAggregateOperation = ReplaceOperation<
  "replaceAggregate",
  Aggregate
>;

/**
 * `DROP AGGREGATE`.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropAggregateOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropAggregate("product", { arguments: "numeric" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropAggregate",
 *     name: "product",
 *     identity: "numeric",
 *   } satisfies DropAggregateOperation,
 * ]);
 * ```
 */
export type DropAggregateOperation = DropRoutineOperation<
  "dropAggregate",
  Aggregate
>;

import type { Routine } from "../../schema/mod.ts";
import type { CreateOperation, ReplaceOperation } from "./lifecycle.ts";
import type {
  AlterRoutineOperation,
  DropRoutineOperation,
} from "./routine_operations.ts";

/**
 * `CREATE FUNCTION`.
 *
 * @example
 * ```ts
 * import {
 *   type CreateFunctionOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createFunction("nights", {
 *   arguments: "arrival date, departure date",
 *   returns: "integer",
 *   body: "SELECT departure - arrival",
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createFunction",
 *     definition: {
 *       name: "nights",
 *       kind: "function",
 *       arguments: "arrival date, departure date",
 *       identity: "arrival date, departure date",
 *       language: "sql",
 *       body: "SELECT departure - arrival",
 *       returns: "integer",
 *     },
 *   } satisfies CreateFunctionOperation,
 * ]);
 * ```
 */
export type CreateFunctionOperation = CreateOperation<
  "createFunction",
  Routine
>;

/**
 * `CREATE OR REPLACE FUNCTION`.
 *
 * @example The revision that has the former body is named
 * ```ts
 * import {
 *   createRecorder,
 *   type ReplaceFunctionOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.replaceFunction("today", {
 *   returns: "date",
 *   body: "SELECT current_date",
 * }, { from: "1975ea83b712" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "replaceFunction",
 *     definition: {
 *       name: "today",
 *       kind: "function",
 *       arguments: "",
 *       identity: "",
 *       language: "sql",
 *       body: "SELECT current_date",
 *       returns: "date",
 *     },
 *     from: "1975ea83b712",
 *   } satisfies ReplaceFunctionOperation,
 * ]);
 * ```
 */
export type ReplaceFunctionOperation = ReplaceOperation<
  "replaceFunction",
  Routine
>;

/**
 * `ALTER FUNCTION`.
 *
 * @example
 * ```ts
 * import { type AlterFunctionOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterFunction("nights", { volatility: "immutable" }, {
 *   arguments: "arrival date, departure date",
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterFunction",
 *     name: "nights",
 *     identity: "arrival date, departure date",
 *     settings: { volatility: "immutable" },
 *   } satisfies AlterFunctionOperation,
 * ]);
 * ```
 */
export type AlterFunctionOperation = AlterRoutineOperation<"alterFunction">;

/**
 * `DROP FUNCTION`.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropFunctionOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropFunction("nights", { arguments: "date, date" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropFunction",
 *     name: "nights",
 *     identity: "date, date",
 *   } satisfies DropFunctionOperation,
 * ]);
 * ```
 */
export type DropFunctionOperation = DropRoutineOperation<
  "dropFunction",
  Routine
>;

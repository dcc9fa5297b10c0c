import type { Routine } from "../../schema/mod.ts";
import type { CreateOperation, ReplaceOperation } from "./lifecycle.ts";
import type {
  AlterRoutineOperation,
  DropRoutineOperation,
} from "./routine_operations.ts";

/**
 * `CREATE PROCEDURE`.
 *
 * @example
 * ```ts
 * import {
 *   type CreateProcedureOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createProcedure("forget_bookings", {
 *   arguments: "before date",
 *   body: "DELETE FROM bookings WHERE end_date < before",
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createProcedure",
 *     definition: {
 *       name: "forget_bookings",
 *       kind: "procedure",
 *       arguments: "before date",
 *       identity: "before date",
 *       language: "sql",
 *       body: "DELETE FROM bookings WHERE end_date < before",
 *     },
 *   } satisfies CreateProcedureOperation,
 * ]);
 * ```
 */
export type CreateProcedureOperation = CreateOperation<
  "createProcedure",
  Routine
>;

/**
 * `CREATE OR REPLACE PROCEDURE`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type ReplaceProcedureOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.replaceProcedure("forget_bookings", {
 *   body: "DELETE FROM bookings",
 * }, { from: "1975ea83b712" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "replaceProcedure",
 *     definition: {
 *       name: "forget_bookings",
 *       kind: "procedure",
 *       arguments: "",
 *       identity: "",
 *       language: "sql",
 *       body: "DELETE FROM bookings",
 *     },
 *     from: "1975ea83b712",
 *   } satisfies ReplaceProcedureOperation,
 * ]);
 * ```
 */
export type ReplaceProcedureOperation = ReplaceOperation<
  "replaceProcedure",
  Routine
>;

/**
 * `ALTER PROCEDURE`.
 *
 * @example
 * ```ts
 * import {
 *   type AlterProcedureOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterProcedure("forget_bookings", { securityDefiner: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterProcedure",
 *     name: "forget_bookings",
 *     settings: { securityDefiner: true },
 *   } satisfies AlterProcedureOperation,
 * ]);
 * ```
 */
export type AlterProcedureOperation = AlterRoutineOperation<"alterProcedure">;

/**
 * `DROP PROCEDURE`.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropProcedureOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropProcedure("forget_bookings", { arguments: "date" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropProcedure",
 *     name: "forget_bookings",
 *     identity: "date",
 *   } satisfies DropProcedureOperation,
 * ]);
 * ```
 */
export type DropProcedureOperation = DropRoutineOperation<
  "dropProcedure",
  Routine
>;

import type { CoreOperations } from "./core_operations.ts";
import type { ObjectOperations } from "./object_operations.ts";

/**
 * The `op` that is handed to a migration: each call records an operation.
 *
 * @example What a migration is written with
 * ```ts
 * import { createRecorder, type Operations } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: Operations): void {
 *   op.createTable("rooms", { columns: { id: { type: "bigint" } } });
 *   op.createIndex("bookings_room_idx", "bookings", ["room_id"]);
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "createTable",
 *   "createIndex",
 * ]);
 * ```
 */
export interface Operations extends CoreOperations, ObjectOperations {}

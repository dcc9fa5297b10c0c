import type { Index } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";

/**
 * `CREATE INDEX`.
 *
 * @example
 * ```ts
 * import { type CreateIndexOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createIndex("bookings_room_idx", "bookings", ["room_id"], {
 *   concurrently: true,
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createIndex",
 *     table: { name: "bookings" },
 *     index: { name: "bookings_room_idx", keys: [{ expression: "room_id" }] },
 *     concurrently: true,
 *   } satisfies CreateIndexOperation,
 * ]);
 * ```
 */
export interface CreateIndexOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "createIndex";
  /** The table. */
  readonly table: QualifiedName;
  /** The index. */
  readonly index: Index;
  /** Does nothing where there already is one. */
  readonly ifNotExists?: true | undefined;
  /** Without stopping others; it runs outside of transactions. */
  readonly concurrently?: true | undefined;
}

/**
 * `DROP INDEX`.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropIndexOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropIndex("bookings_room_idx", {
 *   table: "bookings",
 *   definition: { keys: ["room_id"] },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropIndex",
 *     index: { name: "bookings_room_idx" },
 *     table: { name: "bookings" },
 *     definition: {
 *       name: "bookings_room_idx",
 *       keys: [{ expression: "room_id" }],
 *     },
 *   } satisfies DropIndexOperation,
 * ]);
 * ```
 */
export interface DropIndexOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "dropIndex";
  /** The index. */
  readonly index: QualifiedName;
  /** The table it is on, where it is known. */
  readonly table?: QualifiedName | undefined;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** Without stopping others; it runs outside of transactions. */
  readonly concurrently?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Index | undefined;
}

/**
 * `ALTER INDEX … RENAME TO`.
 *
 * @example
 * ```ts
 * import { createRecorder, type RenameIndexOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.renameIndex("approvals_booking_id_idx", "decisions_booking_id_idx");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "renameIndex",
 *     index: { name: "approvals_booking_id_idx" },
 *     to: "decisions_booking_id_idx",
 *   } satisfies RenameIndexOperation,
 * ]);
 * ```
 */
export interface RenameIndexOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "renameIndex";
  /** The index. */
  readonly index: QualifiedName;
  /** The new name. */
  readonly to: string;
}

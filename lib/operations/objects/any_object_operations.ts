import type { OperationFacts } from "../core_operation.ts";
import type { ObjectReference } from "./object_reference.ts";

/**
 * `COMMENT ON`.
 *
 * @example
 * ```ts
 * import { type CommentOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.comment({ column: "status", table: "bookings" }, "How far it is");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "comment",
 *     on: { kind: "column", name: "bookings", member: "status" },
 *     text: "How far it is",
 *   } satisfies CommentOperation,
 * ]);
 * ```
 */
export interface CommentOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "comment";
  /** What it is about. */
  readonly on: ObjectReference;
  /** The comment; `null` takes it away. */
  readonly text: string | null;
  /** The comment it had; absent where that is not known. */
  readonly existing?: string | null | undefined;
}

/**
 * `ALTER … OWNER TO`.
 *
 * @example
 * ```ts
 * import { createRecorder, type SetOwnerOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.setOwner({ view: "open_bookings" }, "report", {
 *   existing: "booking_owner",
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "setOwner",
 *     on: { kind: "view", name: "open_bookings" },
 *     owner: "report",
 *     existing: "booking_owner",
 *   } satisfies SetOwnerOperation,
 * ]);
 * ```
 */
export interface SetOwnerOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "setOwner";
  /** What it is about. */
  readonly on: ObjectReference;
  /** The role that owns it. */
  readonly owner: string;
  /** The role that owned it. */
  readonly existing?: string | undefined;
}

/**
 * `ALTER … RENAME TO`.
 *
 * @example
 * ```ts
 * import { createRecorder, type RenameOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.rename({ view: "open_bookings" }, "pending_bookings");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "rename",
 *     on: { kind: "view", name: "open_bookings" },
 *     to: "pending_bookings",
 *   } satisfies RenameOperation,
 * ]);
 * ```
 */
export interface RenameOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "rename";
  /** The object under the name it has. */
  readonly on: ObjectReference;
  /** What it becomes. */
  readonly to: string;
}

/**
 * `ALTER … SET SCHEMA`.
 *
 * @example
 * ```ts
 * import { createRecorder, type SetSchemaOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.setSchema({ enum: "booking_status" }, "booking");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "setSchema",
 *     on: { kind: "enum", name: "booking_status" },
 *     to: "booking",
 *   } satisfies SetSchemaOperation,
 * ]);
 * ```
 */
export interface SetSchemaOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "setSchema";
  /** The object where it is. */
  readonly on: ObjectReference;
  /** The schema it goes to. */
  readonly to: string;
}

/**
 * Operations that are the same for every kind of object.
 *
 * @example
 * ```ts
 * import { type AnyObjectOperation, compile } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const operations: readonly AnyObjectOperation[] = [
 *   {
 *     kind: "rename",
 *     on: { kind: "table", name: "approvals" },
 *     to: "decisions",
 *   },
 *   {
 *     kind: "setOwner",
 *     on: { kind: "table", name: "rooms" },
 *     owner: "report",
 *   },
 * ];
 * deepStrictEqual(
 *   operations.flatMap((operation) =>
 *     compile(operation, { serverVersion: 180000 })
 *   )
 *     .map(({ sql }) => sql),
 *   [
 *     "ALTER TABLE approvals RENAME TO decisions",
 *     "ALTER TABLE rooms OWNER TO report",
 *   ],
 * );
 * ```
 */
export type AnyObjectOperation =
  | CommentOperation
  | SetOwnerOperation
  | RenameOperation
  | SetSchemaOperation;

import type { EnumType, SchemaObject } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type { CreateOperation, DropOperation } from "./lifecycle.ts";

/**
 * `CREATE TYPE … AS ENUM`.
 *
 * @example
 * ```ts
 * import { type CreateEnumOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createEnum("booking_status", ["pending", "approved", "declined"]);
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createEnum",
 *     definition: {
 *       name: "booking_status",
 *       values: ["pending", "approved", "declined"],
 *     },
 *   } satisfies CreateEnumOperation,
 * ]);
 * ```
 */
export type CreateEnumOperation = CreateOperation<"createEnum", EnumType>;

/**
 * `DROP TYPE` of an enum.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropEnumOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropEnum("booking_status", { definition: ["pending", "approved"] });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropEnum",
 *     name: "booking_status",
 *     definition: { name: "booking_status", values: ["pending", "approved"] },
 *   } satisfies DropEnumOperation,
 * ]);
 * ```
 */
export type DropEnumOperation = DropOperation<"dropEnum", EnumType>;

/**
 * A column that holds values of an enum.
 *
 * @example
 * ```ts
 * import type { EnumColumn, ReplaceEnumOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const column: EnumColumn = {
 *   table: { name: "bookings" },
 *   column: "status",
 *   default: "'pending'",
 * };
 * const operation: ReplaceEnumOperation = {
 *   kind: "replaceEnum",
 *   name: "booking_status",
 *   values: ["pending", "done"],
 *   columns: [column],
 * };
 * strictEqual(operation.columns[0]?.column, "status");
 * ```
 */
export interface EnumColumn {
  /** The table. */
  readonly table: QualifiedName;
  /** The column. */
  readonly column: string;
  /** Its default as an SQL expression, set again once the type is replaced. */
  readonly default?: string | undefined;
  /** Whether it holds arrays of the values. */
  readonly array?: true | undefined;
}

/**
 * The values an enum shall have, and where values it had go.
 *
 * @example Two values become one
 * ```ts
 * import type { EnumReplacement } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const replacement: EnumReplacement = {
 *   values: ["pending", "done"],
 *   mapping: { approved: "done", declined: "done" },
 *   columns: [{ table: { name: "bookings" }, column: "status" }],
 * };
 * strictEqual(replacement.mapping?.approved, "done");
 * ```
 */
export interface EnumReplacement {
  /** The values, in order. */
  readonly values: readonly string[];
  /**
   * Old value to new one; a value that is in both lists stays. A value that is
   * in neither must not be in any row.
   */
  readonly mapping?: { readonly [value: string]: string } | undefined;
  /** Every column that uses the type. */
  readonly columns: readonly EnumColumn[];
}

/**
 * `ALTER TYPE … ADD VALUE`.
 *
 * @example
 * ```ts
 * import { type AddEnumValueOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.addEnumValue("booking_status", "waiting", { before: "approved" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "addEnumValue",
 *     name: "booking_status",
 *     value: "waiting",
 *     before: "approved",
 *   } satisfies AddEnumValueOperation,
 * ]);
 * ```
 */
export interface AddEnumValueOperation extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "addEnumValue";
  /** The value. */
  readonly value: string;
  /** The value it comes before. */
  readonly before?: string | undefined;
  /** The value it comes after; last where neither is given. */
  readonly after?: string | undefined;
  /** Does nothing where there already is one. */
  readonly ifNotExists?: true | undefined;
  /** The type as it was, so that the value can be taken away again. */
  readonly existing?: EnumReplacement | undefined;
}

/**
 * `ALTER TYPE … RENAME VALUE`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type RenameEnumValueOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.renameEnumValue("booking_status", "declined", "refused");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "renameEnumValue",
 *     name: "booking_status",
 *     value: "declined",
 *     to: "refused",
 *   } satisfies RenameEnumValueOperation,
 * ]);
 * ```
 */
export interface RenameEnumValueOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "renameEnumValue";
  /** The value. */
  readonly value: string;
  /** What it becomes. */
  readonly to: string;
}

/**
 * Makes the enum anew with other values and converts the columns that use it.
 *
 * @example
 * ```ts
 * import { createRecorder, type ReplaceEnumOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.replaceEnum("booking_status", {
 *   values: ["pending", "done"],
 *   mapping: { approved: "done", declined: "done" },
 *   columns: [{ table: "bookings", column: "status", default: "'pending'" }],
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "replaceEnum",
 *     name: "booking_status",
 *     values: ["pending", "done"],
 *     mapping: { approved: "done", declined: "done" },
 *     columns: [{
 *       table: { name: "bookings" },
 *       column: "status",
 *       default: "'pending'",
 *     }],
 *   } satisfies ReplaceEnumOperation,
 * ]);
 * ```
 */
export interface ReplaceEnumOperation
  extends OperationFacts, SchemaObject, EnumReplacement {
  /** Which operation it is. */
  readonly kind: "replaceEnum";
  /** What it was, so that the replacement can be reversed. */
  readonly existing?: EnumReplacement | undefined;
}

/**
 * Operations on enums.
 *
 * @example Which values a migration adds
 * ```ts
 * import type { EnumOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const operations: readonly EnumOperation[] = [
 *   { kind: "addEnumValue", name: "booking_status", value: "waiting" },
 *   { kind: "dropEnum", name: "room_state" },
 * ];
 * const added = operations.flatMap((operation) =>
 *   operation.kind === "addEnumValue" ? [operation.value] : []
 * );
 * deepStrictEqual(added, ["waiting"]);
 * ```
 */
export type EnumOperation =
  | CreateEnumOperation
  | DropEnumOperation
  | AddEnumValueOperation
  | RenameEnumValueOperation
  | ReplaceEnumOperation;

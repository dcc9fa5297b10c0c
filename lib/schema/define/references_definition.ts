import type { ReferentialAction } from "../key_constraint.ts";

/**
 * What a foreign key refers to.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type ReferencesDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const references: ReferencesDefinition = {
 *   table: "bookings",
 *   columns: ["id"],
 * };
 * const { op, take } = createRecorder();
 * op.createForeignKey(null, "approvals", {
 *   columns: ["booking_id"],
 *   references,
 * });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE approvals ADD FOREIGN KEY (booking_id) REFERENCES bookings (id)",
 * );
 * ```
 */
export interface ReferencesDefinition {
  /** The table. */
  readonly table: string;
  /** Its schema; the search path decides if left out. */
  readonly schema?: string;
  /** The referred columns; the primary key if left out. */
  readonly columns?: readonly string[];
}

/**
 * What happens when the referred row changes or goes.
 *
 * @example Approvals go with their booking
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type ForeignKeyActions,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const actions: ForeignKeyActions = {
 *   onDelete: "cascade",
 *   onUpdate: "restrict",
 * };
 * const { op, take } = createRecorder();
 * op.createForeignKey(null, "approvals", {
 *   columns: ["booking_id"],
 *   references: { table: "bookings" },
 *   ...actions,
 * });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE approvals ADD FOREIGN KEY (booking_id) REFERENCES bookings ON UPDATE RESTRICT ON DELETE CASCADE",
 * );
 * ```
 */
export interface ForeignKeyActions {
  /** What happens when the referred row goes. */
  readonly onDelete?: ReferentialAction;
  /** What happens when the referred row changes. */
  readonly onUpdate?: ReferentialAction;
  /** The columns that `set null`/`set default` on delete changes, if not all. */
  readonly onDeleteColumns?: readonly string[];
  /** What nulls in some of the columns mean. */
  readonly match?: "full" | "simple";
}

/**
 * When a constraint is checked, and whether for all rows.
 *
 * @example Checking the rows that are there later
 * ```ts
 * import {
 *   compile,
 *   type ConstraintTiming,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const later: ConstraintTiming = { notValid: true };
 * const { op, take } = createRecorder();
 * op.createCheck("bookings_dates_check", "bookings", {
 *   expression: "start_date <= end_date",
 *   ...later,
 * });
 * op.validateConstraint("bookings_dates_check", "bookings");
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "ALTER TABLE bookings ADD CONSTRAINT bookings_dates_check CHECK (start_date <= end_date) NOT VALID",
 *   "ALTER TABLE bookings VALIDATE CONSTRAINT bookings_dates_check",
 * ]);
 * ```
 */
export interface ConstraintTiming {
  /** Whether it can wait for the end of the transaction. */
  readonly deferrable?: boolean;
  /** Whether it waits unless told otherwise. */
  readonly initiallyDeferred?: boolean;
  /** Do not check the rows that are there; see `op.validateConstraint`. */
  readonly notValid?: boolean;
  /** PostgreSQL 18: declare it only, never check it. */
  readonly notEnforced?: boolean;
  /** Its comment. */
  readonly comment?: string;
}

/**
 * A column's `references`: a foreign key of this column alone.
 *
 * @example
 * ```ts
 * import {
 *   type ColumnReferences,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const references: ColumnReferences = {
 *   table: "rooms",
 *   onDelete: "set null",
 * };
 * const { op, take } = createRecorder();
 * op.addColumn("bookings", "room_id", { type: "bigint", references });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE bookings ADD COLUMN room_id bigint REFERENCES rooms ON DELETE SET NULL",
 * );
 * ```
 */
export interface ColumnReferences
  extends ReferencesDefinition, ForeignKeyActions, ConstraintTiming {
  /**
   * The constraint's name; the naming convention or PostgreSQL picks one if
   * left out.
   */
  readonly name?: string;
}

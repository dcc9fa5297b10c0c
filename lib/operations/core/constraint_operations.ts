import type { Constraint } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";

/**
 * `ALTER TABLE … ADD CONSTRAINT`.
 *
 * @example
 * ```ts
 * import { type AddConstraintOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createCheck("bookings_dates_check", "bookings", "start_date <= end_date");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "addConstraint",
 *     table: { name: "bookings" },
 *     constraint: {
 *       kind: "check",
 *       name: "bookings_dates_check",
 *       expression: "start_date <= end_date",
 *     },
 *   } satisfies AddConstraintOperation,
 * ]);
 * ```
 */
export interface AddConstraintOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "addConstraint";
  /** The table. */
  readonly table: QualifiedName;
  /** The constraint. */
  readonly constraint: Constraint;
}

/**
 * `ALTER TABLE … DROP CONSTRAINT`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type DropConstraintOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropConstraint("bookings_dates_check", "bookings", {
 *   definition: { check: "start_date <= end_date" },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropConstraint",
 *     table: { name: "bookings" },
 *     name: "bookings_dates_check",
 *     definition: {
 *       kind: "check",
 *       name: "bookings_dates_check",
 *       expression: "start_date <= end_date",
 *     },
 *   } satisfies DropConstraintOperation,
 * ]);
 * ```
 */
export interface DropConstraintOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "dropConstraint";
  /** The table. */
  readonly table: QualifiedName;
  /** The constraint's name. */
  readonly name: string;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Constraint | undefined;
}

/**
 * `ALTER TABLE … RENAME CONSTRAINT`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type RenameConstraintOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.renameConstraint("approvals_pkey", "decisions", "decisions_pkey");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "renameConstraint",
 *     table: { name: "decisions" },
 *     name: "approvals_pkey",
 *     to: "decisions_pkey",
 *   } satisfies RenameConstraintOperation,
 * ]);
 * ```
 */
export interface RenameConstraintOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "renameConstraint";
  /** The table. */
  readonly table: QualifiedName;
  /** The constraint's name. */
  readonly name: string;
  /** The new name. */
  readonly to: string;
}

/**
 * `ALTER TABLE … VALIDATE CONSTRAINT`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type ValidateConstraintOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.validateConstraint("bookings_dates_check", "bookings");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "validateConstraint",
 *     table: { name: "bookings" },
 *     name: "bookings_dates_check",
 *   } satisfies ValidateConstraintOperation,
 * ]);
 * ```
 */
export interface ValidateConstraintOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "validateConstraint";
  /** The table. */
  readonly table: QualifiedName;
  /** The constraint's name. */
  readonly name: string;
}

/**
 * When a constraint is checked.
 *
 * @example A foreign key that waits for the end of the transaction
 * ```ts
 * import {
 *   compile,
 *   type ConstraintDeferral,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const deferral: ConstraintDeferral = "initially deferred";
 * const { op, take } = createRecorder();
 * op.alterConstraint("approvals_booking_id_fkey", "approvals", deferral);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE approvals ALTER CONSTRAINT approvals_booking_id_fkey DEFERRABLE INITIALLY DEFERRED",
 * );
 * ```
 */
export type ConstraintDeferral =
  | "not deferrable"
  | "deferrable"
  | "initially deferred";

/**
 * `ALTER TABLE … ALTER CONSTRAINT`.
 *
 * @example
 * ```ts
 * import {
 *   type AlterConstraintOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterConstraint(
 *   "approvals_booking_id_fkey",
 *   "approvals",
 *   "initially deferred",
 *   { existing: "not deferrable" },
 * );
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterConstraint",
 *     table: { name: "approvals" },
 *     name: "approvals_booking_id_fkey",
 *     deferral: "initially deferred",
 *     existing: "not deferrable",
 *   } satisfies AlterConstraintOperation,
 * ]);
 * ```
 */
export interface AlterConstraintOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "alterConstraint";
  /** The table. */
  readonly table: QualifiedName;
  /** The constraint's name. */
  readonly name: string;
  /** When it is checked. */
  readonly deferral: ConstraintDeferral;
  /** What was there before, so that this can be reversed. */
  readonly existing?: ConstraintDeferral | undefined;
}

import type { QualifiedName } from "../sql/mod.ts";
import type { ConstraintFacts, IndexBacked } from "./constraint_facts.ts";

/**
 * `PRIMARY KEY`.
 *
 * @example
 * ```ts
 * import { compile, type PrimaryKey } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const key: PrimaryKey = {
 *   kind: "primaryKey",
 *   name: "bookings_pkey",
 *   columns: ["id"],
 * };
 * const [statement] = compile({
 *   kind: "addConstraint",
 *   table: { name: "bookings" },
 *   constraint: key,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER TABLE bookings ADD CONSTRAINT bookings_pkey PRIMARY KEY (id)",
 * );
 * ```
 */
export interface PrimaryKey extends ConstraintFacts, IndexBacked {
  /** Which kind of constraint it is. */
  readonly kind: "primaryKey";
  /** The columns, in order. */
  readonly columns: readonly string[];
  /** PostgreSQL 18: the last column's ranges must not overlap. */
  readonly withoutOverlaps?: true | undefined;
}

/**
 * `UNIQUE`.
 *
 * @example At most one room without a number
 * ```ts
 * import { compile, type Unique } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const number: Unique = {
 *   kind: "unique",
 *   columns: ["number"],
 *   nullsNotDistinct: true,
 * };
 * const [statement] = compile({
 *   kind: "addConstraint",
 *   table: { name: "rooms" },
 *   constraint: number,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER TABLE rooms ADD UNIQUE NULLS NOT DISTINCT (number)",
 * );
 * ```
 */
export interface Unique extends ConstraintFacts, IndexBacked {
  /** Which kind of constraint it is. */
  readonly kind: "unique";
  /** The columns, in order. */
  readonly columns: readonly string[];
  /** Whether two nulls are the same. */
  readonly nullsNotDistinct?: true | undefined;
  /** PostgreSQL 18: the last column's ranges must not overlap. */
  readonly withoutOverlaps?: true | undefined;
}

/**
 * What happens to a row when the row it refers to changes.
 *
 * @example Approvals go with their booking
 * ```ts
 * import { compile, type ReferentialAction } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const action: ReferentialAction = "cascade";
 * const [statement] = compile({
 *   kind: "addConstraint",
 *   table: { name: "approvals" },
 *   constraint: {
 *     kind: "foreignKey",
 *     columns: ["booking_id"],
 *     references: { name: "bookings" },
 *     onDelete: action,
 *   },
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER TABLE approvals ADD FOREIGN KEY (booking_id) REFERENCES bookings ON DELETE CASCADE",
 * );
 * ```
 */
export type ReferentialAction =
  | "no action"
  | "restrict"
  | "cascade"
  | "set null"
  | "set default";

/**
 * `FOREIGN KEY`.
 *
 * @example
 * ```ts
 * import { compile, type ForeignKey } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const booking: ForeignKey = {
 *   kind: "foreignKey",
 *   columns: ["booking_id"],
 *   references: { name: "bookings", columns: ["id"] },
 *   onDelete: "cascade",
 * };
 * const [statement] = compile({
 *   kind: "addConstraint",
 *   table: { name: "approvals" },
 *   constraint: booking,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER TABLE approvals ADD FOREIGN KEY (booking_id) REFERENCES bookings (id) ON DELETE CASCADE",
 * );
 * ```
 */
export interface ForeignKey extends ConstraintFacts {
  /** Which kind of constraint it is. */
  readonly kind: "foreignKey";
  /** The columns, in order. */
  readonly columns: readonly string[];
  /** What it refers to. */
  readonly references: QualifiedName & {
    /** The referred columns; absent means the primary key. */
    readonly columns?: readonly string[] | undefined;
  };
  /** What nulls in some of the columns mean. */
  readonly match?: "full" | "simple" | undefined;
  /** What happens when the referred row changes. */
  readonly onUpdate?: ReferentialAction | undefined;
  /** What happens when the referred row goes. */
  readonly onDelete?: ReferentialAction | undefined;
  /** The columns that `set null`/`set default` on delete changes, if not all. */
  readonly onDeleteColumns?: readonly string[] | undefined;
  /** PostgreSQL 18: the last column is a period. */
  readonly period?: true | undefined;
}

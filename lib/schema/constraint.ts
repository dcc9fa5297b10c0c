import type { QualifiedName } from "../sql/mod.ts";
import type { ConstraintFacts, IndexBacked } from "./constraint_facts.ts";
import type { ForeignKey, PrimaryKey, Unique } from "./key_constraint.ts";

/**
 * `CHECK`.
 *
 * @example
 * ```ts
 * import { type Check, compile } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const dates: Check = {
 *   kind: "check",
 *   name: "bookings_dates_check",
 *   expression: "start_date <= end_date",
 * };
 * const [statement] = compile({
 *   kind: "addConstraint",
 *   table: { name: "bookings" },
 *   constraint: dates,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER TABLE bookings ADD CONSTRAINT bookings_dates_check CHECK (start_date <= end_date)",
 * );
 * ```
 */
export interface Check extends ConstraintFacts {
  /** Which kind of constraint it is. */
  readonly kind: "check";
  /** The condition without its outer parentheses. */
  readonly expression: string;
}

/**
 * One element of an exclusion constraint.
 *
 * @example One element for a column, one for an expression
 * ```ts
 * import type { ExclusionElement } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const room: ExclusionElement = { expression: "room_id", operator: "=" };
 * const stay: ExclusionElement = {
 *   expression: { sql: "daterange(start_date, end_date)" },
 *   operator: "&&",
 * };
 * deepStrictEqual([room, stay].map(({ operator }) => operator), ["=", "&&"]);
 * ```
 */
export interface ExclusionElement {
  /** A column's name, or an expression as `{ sql }`. */
  readonly expression: string | { readonly sql: string };
  /** The operator: `=`, `&&`. */
  readonly operator: string;
  /** Its operator class. */
  readonly opclass?: string | undefined;
  /** Its collation. */
  readonly collation?: QualifiedName | undefined;
  /** The direction of the order. */
  readonly order?: "asc" | "desc" | undefined;
  /** Where nulls go in the order. */
  readonly nulls?: "first" | "last" | undefined;
}

/**
 * `EXCLUDE`.
 *
 * @example No room is given to two at a time
 * ```ts
 * import { compile, type Exclusion } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const booked: Exclusion = {
 *   kind: "exclude",
 *   using: "gist",
 *   elements: [
 *     { expression: "room_id", operator: "=" },
 *     {
 *       expression: { sql: "daterange(start_date, end_date)" },
 *       operator: "&&",
 *     },
 *   ],
 *   where: "status <> 'declined'",
 * };
 * const [statement] = compile({
 *   kind: "addConstraint",
 *   table: { name: "bookings" },
 *   constraint: booked,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER TABLE bookings ADD EXCLUDE USING gist (room_id WITH =, (daterange(start_date, end_date)) WITH &&) WHERE (status <> 'declined')",
 * );
 * ```
 */
export interface Exclusion extends ConstraintFacts, IndexBacked {
  /** Which kind of constraint it is. */
  readonly kind: "exclude";
  /** The access method of its index; PostgreSQL's `btree` if absent. */
  readonly using?: string | undefined;
  /** Its elements, in order. */
  readonly elements: readonly ExclusionElement[];
  /** The condition of the rows that it compares, as SQL. */
  readonly where?: string | undefined;
}

/**
 * `NOT NULL` with a name of its own (PostgreSQL 18).
 *
 * @example
 * ```ts
 * import { compile, type NotNull } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const named: NotNull = {
 *   kind: "notNull",
 *   name: "bookings_start_date_known",
 *   column: "start_date",
 * };
 * const [statement] = compile({
 *   kind: "addConstraint",
 *   table: { name: "bookings" },
 *   constraint: named,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER TABLE bookings ADD CONSTRAINT bookings_start_date_known NOT NULL start_date",
 * );
 * ```
 */
export interface NotNull extends ConstraintFacts {
  /** Which kind of constraint it is. */
  readonly kind: "notNull";
  /** The column. */
  readonly column: string;
}

/**
 * Any constraint of a table.
 *
 * @example Telling them apart by their kind
 * ```ts
 * import type { Constraint } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function columnsOf(constraint: Constraint): readonly string[] {
 *   switch (constraint.kind) {
 *     case "primaryKey":
 *     case "unique":
 *     case "foreignKey":
 *       return constraint.columns;
 *     default:
 *       return [];
 *   }
 * }
 * deepStrictEqual(columnsOf({ kind: "unique", columns: ["number"] }), [
 *   "number",
 * ]);
 * ```
 */
export type Constraint =
  | PrimaryKey
  | Unique
  | ForeignKey
  | Check
  | Exclusion
  | NotNull;

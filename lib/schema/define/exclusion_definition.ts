import type { QualifiedName } from "../../sql/mod.ts";
import type { SqlExpression } from "../common.ts";
import type { IndexBackedDefinition } from "./constraint_definition.ts";

/**
 * One element of an exclusion constraint.
 *
 * @example The element of one column
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type ExclusionElementDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const room: ExclusionElementDefinition = {
 *   expression: "room_id",
 *   operator: "=",
 * };
 * const { op, take } = createRecorder();
 * op.createExclusion("bookings_room_excl", "bookings", { elements: [room] });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE bookings ADD CONSTRAINT bookings_room_excl EXCLUDE USING gist (room_id WITH =)",
 * );
 * ```
 */
export interface ExclusionElementDefinition {
  /** A column's name, or `{ sql }`. */
  readonly expression: string | SqlExpression;
  /** The operator: `=`, `&&`. */
  readonly operator: string;
  /** Its operator class. */
  readonly opclass?: string;
  /** Its collation. */
  readonly collation?: string | QualifiedName;
  /** The direction of the order. */
  readonly order?: "asc" | "desc";
  /** Where nulls go in the order. */
  readonly nulls?: "first" | "last";
}

/**
 * An exclusion constraint.
 *
 * @example No room is given to two at a time
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type ExclusionDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const booked: ExclusionDefinition = {
 *   elements: [
 *     { expression: "room_id", operator: "=" },
 *     {
 *       expression: { sql: "daterange(start_date, end_date)" },
 *       operator: "&&",
 *     },
 *   ],
 * };
 * const { op, take } = createRecorder();
 * op.createExclusion("bookings_no_overlap", "bookings", booked);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE bookings ADD CONSTRAINT bookings_no_overlap EXCLUDE USING gist (room_id WITH =, (daterange(start_date, end_date)) WITH &&)",
 * );
 * ```
 */
export interface ExclusionDefinition extends IndexBackedDefinition {
  /** The index's access method; `gist` if left out. */
  readonly using?: string;
  /** Its elements, in order. */
  readonly elements: readonly ExclusionElementDefinition[];
  /** The condition of the rows that it compares, as SQL. */
  readonly where?: string | SqlExpression;
}

import type { SqlExpression } from "../common.ts";
import type {
  ConstraintTiming,
  ForeignKeyActions,
  ReferencesDefinition,
} from "./references_definition.ts";

/**
 * What constraints backed by an index may say.
 *
 * @example A unique constraint with room for updates
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type IndexBackedDefinition,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const index: IndexBackedDefinition = {
 *   with: { fillfactor: 70 },
 *   comment: "On the door",
 *   indexComment: "Looked up by the porter",
 * };
 * const { op, take } = createRecorder();
 * op.createUnique("rooms_number_key", "rooms", {
 *   columns: ["number"],
 *   ...index,
 * });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "ALTER TABLE rooms ADD CONSTRAINT rooms_number_key UNIQUE (number) WITH (fillfactor = 70)",
 *   "COMMENT ON CONSTRAINT rooms_number_key ON rooms IS 'On the door'",
 *   "COMMENT ON INDEX rooms_number_key IS 'Looked up by the porter'",
 * ]);
 * ```
 */
export interface IndexBackedDefinition extends ConstraintTiming {
  /** The constraint's name; the naming convention or PostgreSQL picks one if left out. */
  readonly name?: string;
  /** Columns kept in the index without being part of the key. */
  readonly include?: readonly string[];
  /** Storage parameters of the index. */
  readonly with?: StorageParameters;
  /** The tablespace it is kept in. */
  readonly tablespace?: string;
  /** The comment of the index, beside that of the constraint. */
  readonly indexComment?: string;
}

/**
 * Storage parameters: `{ fillfactor: 70 }`.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type StorageParameters,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const parameters: StorageParameters = {
 *   fillfactor: 70,
 *   autovacuum_enabled: false,
 * };
 * const { op, take } = createRecorder();
 * op.createTable("rooms", {
 *   columns: { id: { type: "bigint" } },
 *   options: parameters,
 * });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   `CREATE TABLE rooms (
 *   id bigint
 * ) WITH (fillfactor = 70, autovacuum_enabled = false)`,
 * );
 * ```
 */
export interface StorageParameters {
  /** The value of one name. */
  readonly [name: string]: string | number | boolean;
}

/**
 * A primary key.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type PrimaryKeyDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const primaryKey: PrimaryKeyDefinition = {
 *   name: "rooms_pkey",
 *   columns: ["building", "number"],
 * };
 * const { op, take } = createRecorder();
 * op.createTable("rooms", {
 *   columns: { building: { type: "text" }, number: { type: "text" } },
 *   primaryKey,
 * });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   `CREATE TABLE rooms (
 *   building text,
 *   number text,
 *   CONSTRAINT rooms_pkey PRIMARY KEY (building, number)
 * )`,
 * );
 * ```
 */
export interface PrimaryKeyDefinition extends IndexBackedDefinition {
  /** The columns, in order. */
  readonly columns: readonly string[];
  /** A unique index of these columns to take over, in a table that is there. */
  readonly usingIndex?: string;
  /** PostgreSQL 18: the last column's ranges must not overlap. */
  readonly withoutOverlaps?: boolean;
}

/**
 * A unique constraint.
 *
 * @example At most one room without a number
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type UniqueDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const number: UniqueDefinition = {
 *   columns: ["number"],
 *   nullsNotDistinct: true,
 * };
 * const { op, take } = createRecorder();
 * op.createUnique("rooms_number_key", "rooms", number);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE rooms ADD CONSTRAINT rooms_number_key UNIQUE NULLS NOT DISTINCT (number)",
 * );
 * ```
 */
export interface UniqueDefinition extends IndexBackedDefinition {
  /** The columns, in order. */
  readonly columns: readonly string[];
  /** A unique index of these columns to take over, in a table that is there. */
  readonly usingIndex?: string;
  /** PostgreSQL 15: two nulls are the same. */
  readonly nullsNotDistinct?: boolean;
  /** PostgreSQL 18: the last column's ranges must not overlap. */
  readonly withoutOverlaps?: boolean;
}

/**
 * A check constraint.
 *
 * @example
 * ```ts
 * import {
 *   type CheckDefinition,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const dates: CheckDefinition = {
 *   name: "bookings_dates_check",
 *   expression: "start_date <= end_date",
 * };
 * const { op, take } = createRecorder();
 * op.createTable("bookings", {
 *   columns: { start_date: { type: "date" }, end_date: { type: "date" } },
 *   checks: [dates],
 * });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   `CREATE TABLE bookings (
 *   start_date date,
 *   end_date date,
 *   CONSTRAINT bookings_dates_check CHECK (start_date <= end_date)
 * )`,
 * );
 * ```
 */
export interface CheckDefinition extends ConstraintTiming {
  /**
   * The constraint's name; the naming convention or PostgreSQL picks one if
   * left out.
   */
  readonly name?: string;
  /** The condition as SQL. */
  readonly expression: string | SqlExpression;
  /** Children do not have it. */
  readonly noInherit?: boolean;
}

/**
 * A foreign key.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type ForeignKeyDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const booking: ForeignKeyDefinition = {
 *   columns: ["booking_id"],
 *   references: { table: "bookings", columns: ["id"] },
 *   onDelete: "cascade",
 * };
 * const { op, take } = createRecorder();
 * op.createForeignKey("approvals_booking_id_fkey", "approvals", booking);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE approvals ADD CONSTRAINT approvals_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES bookings (id) ON DELETE CASCADE",
 * );
 * ```
 */
export interface ForeignKeyDefinition
  extends ForeignKeyActions, ConstraintTiming {
  /**
   * The constraint's name; the naming convention or PostgreSQL picks one if
   * left out.
   */
  readonly name?: string;
  /** The columns, in order. */
  readonly columns: readonly string[];
  /** What it refers to. */
  readonly references: ReferencesDefinition;
  /** PostgreSQL 18: the last column is a period. */
  readonly period?: boolean;
}

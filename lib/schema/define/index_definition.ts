import type { QualifiedName } from "../../sql/mod.ts";
import type { SqlExpression } from "../common.ts";
import type { StorageParameters } from "./constraint_definition.ts";

/**
 * One key of an index, where there is more to say than its name.
 *
 * @example Newest first
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type IndexKeyDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const newest: IndexKeyDefinition = {
 *   expression: "created_at",
 *   order: "desc",
 * };
 * const { op, take } = createRecorder();
 * op.createIndex("bookings_newest_idx", "bookings", [newest]);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE INDEX bookings_newest_idx ON bookings (created_at DESC)",
 * );
 * ```
 */
export interface IndexKeyDefinition {
  /** A column's name, or `{ sql }`. */
  readonly expression: string | SqlExpression;
  /** The direction of the order. */
  readonly order?: "asc" | "desc";
  /** Where nulls go in the order. */
  readonly nulls?: "first" | "last";
  /** An operator class, with its parameters where it has any. */
  readonly opclass?: string;
  /** Its collation. */
  readonly collation?: string | QualifiedName;
}

/**
 * Keys of an index: a column's name, `{ sql }`, or more about one.
 *
 * @example A column, an expression, and a column with more to say
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type IndexKeyDefinitions,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const keys: IndexKeyDefinitions = [
 *   "room_id",
 *   { sql: "lower(requester_name)" },
 *   { expression: "created_at", order: "desc", nulls: "last" },
 * ];
 * const { op, take } = createRecorder();
 * op.createIndex("bookings_search_idx", "bookings", keys);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE INDEX bookings_search_idx ON bookings (room_id, (lower(requester_name)), created_at DESC NULLS LAST)",
 * );
 * ```
 */
export type IndexKeyDefinitions = readonly (
  | string
  | SqlExpression
  | IndexKeyDefinition
)[];

/**
 * What an index may say besides its keys.
 *
 * @example Only the bookings that wait
 * ```ts
 * import { compile, createRecorder, type IndexSettings } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: IndexSettings = { where: "status = 'pending'" };
 * const { op, take } = createRecorder();
 * op.createIndex("bookings_pending_idx", "bookings", ["start_date"], settings);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE INDEX bookings_pending_idx ON bookings (start_date) WHERE status = 'pending'",
 * );
 * ```
 */
export interface IndexSettings {
  /** Whether no two rows may have the same key. */
  readonly unique?: boolean;
  /** The access method; `btree` if left out. */
  readonly using?: string;
  /** The condition of a partial index. */
  readonly where?: string | SqlExpression;
  /** Columns kept in the index without being part of the key. */
  readonly include?: readonly string[];
  /** PostgreSQL 15: two nulls are the same. */
  readonly nullsNotDistinct?: boolean;
  /** Storage parameters. */
  readonly with?: StorageParameters;
  /** The tablespace it is kept in. */
  readonly tablespace?: string;
  /** Its comment. */
  readonly comment?: string;
  /** On a partitioned table: make it for the parent alone. */
  readonly only?: boolean;
}

/**
 * An index in the definition of a table.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type IndexDefinition,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const index: IndexDefinition = {
 *   name: "approvals_booking_id_idx",
 *   keys: ["booking_id"],
 * };
 * const { op, take } = createRecorder();
 * op.createTable("approvals", {
 *   columns: { booking_id: { type: "bigint" } },
 *   indexes: [index],
 * });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   `CREATE TABLE approvals (
 *   booking_id bigint
 * )`,
 *   "CREATE INDEX approvals_booking_id_idx ON approvals (booking_id)",
 * ]);
 * ```
 */
export interface IndexDefinition extends IndexSettings {
  /** Its name; the naming convention or PostgreSQL picks one if left out. */
  readonly name?: string;
  /** The keys, in order. */
  readonly keys: IndexKeyDefinitions;
}

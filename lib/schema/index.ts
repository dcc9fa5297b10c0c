import type { QualifiedName } from "../sql/mod.ts";
import type { Options } from "./common.ts";

/**
 * One key of an index.
 *
 * @example Newest first
 * ```ts
 * import { compile, type IndexKey } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const newest: IndexKey = { expression: "created_at", order: "desc" };
 * const [statement] = compile({
 *   kind: "createIndex",
 *   table: { name: "bookings" },
 *   index: { name: "bookings_newest_idx", keys: [newest] },
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE INDEX bookings_newest_idx ON bookings (created_at DESC)",
 * );
 * ```
 */
export interface IndexKey {
  /** A column's name, or an expression as `{ sql }`. */
  readonly expression: string | { readonly sql: string };
  /** Its collation. */
  readonly collation?: QualifiedName | undefined;
  /** An operator class, with its parameters where it has any. */
  readonly opclass?: string | undefined;
  /** The direction of the order. */
  readonly order?: "asc" | "desc" | undefined;
  /** Where nulls go in the order. */
  readonly nulls?: "first" | "last" | undefined;
}

/**
 * An index of a table or a materialised view that backs no constraint.
 *
 * @example An index of the bookings that wait
 * ```ts
 * import { compile, type Index } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const pending: Index = {
 *   name: "bookings_pending_idx",
 *   keys: [{ expression: "start_date" }],
 *   where: "status = 'pending'",
 * };
 * const [statement] = compile({
 *   kind: "createIndex",
 *   table: { name: "bookings" },
 *   index: pending,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE INDEX bookings_pending_idx ON bookings (start_date) WHERE status = 'pending'",
 * );
 * ```
 */
export interface Index {
  /** Its name; absent where PostgreSQL shall pick one. */
  readonly name?: string | undefined;
  /** The keys, in order. */
  readonly keys: readonly IndexKey[];
  /** Whether no two rows may have the same key. */
  readonly unique?: true | undefined;
  /** The access method; `btree` if absent. */
  readonly using?: string | undefined;
  /** Columns kept in it without being part of the key. */
  readonly include?: readonly string[] | undefined;
  /** Whether two nulls are the same. */
  readonly nullsNotDistinct?: true | undefined;
  /** Its storage parameters. */
  readonly with?: Options | undefined;
  /** The tablespace it is kept in. */
  readonly tablespace?: string | undefined;
  /** The condition of a partial index. */
  readonly where?: string | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
  /** On a partitioned table: made for the parent alone. */
  readonly only?: true | undefined;
  /** The parent's index that it is attached to. */
  readonly attachedTo?: QualifiedName | undefined;
  /** Statistics targets of expression keys: position from 1 to target. */
  readonly statistics?: { readonly [position: number]: number } | undefined;
  /** Whether `CLUSTER` uses it. */
  readonly clustered?: true | undefined;
  /** False for what a failed concurrent build left. */
  readonly valid?: false | undefined;
}

import type { QualifiedName } from "../sql/mod.ts";
import type { Column } from "./column.ts";
import type { Options, SchemaObject } from "./common.ts";
import type { Constraint } from "./constraint.ts";
import type { Index, IndexKey } from "./index.ts";

/**
 * How a partitioned table spreads its rows.
 *
 * @example One partition for each span of dates
 * ```ts
 * import { compile, type PartitionBy } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const byDate: PartitionBy = {
 *   strategy: "range",
 *   keys: [{ expression: "occurred_at" }],
 * };
 * const [statement] = compile({
 *   kind: "createTable",
 *   table: {
 *     name: "timeline_events",
 *     columns: [{ name: "occurred_at", type: "timestamptz", nullable: false }],
 *     constraints: [],
 *     indexes: [],
 *     partitionBy: byDate,
 *   },
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   `CREATE TABLE timeline_events (
 *   occurred_at timestamptz NOT NULL
 * ) PARTITION BY RANGE (occurred_at)`,
 * );
 * ```
 */
export interface PartitionBy {
  /** Whether by ranges, by lists of values, or by a hash. */
  readonly strategy: "range" | "list" | "hash";
  /** The keys, in order. */
  readonly keys: readonly IndexKey[];
}

/**
 * What a partition is a part of.
 *
 * @example
 * ```ts
 * import { compile, type PartitionOf } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const of: PartitionOf = {
 *   parent: { name: "timeline_events" },
 *   bound: "FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
 * };
 * const [statement] = compile({
 *   kind: "createPartition",
 *   definition: {
 *     name: "timeline_events_2026",
 *     columns: [],
 *     constraints: [],
 *     indexes: [],
 *     partitionOf: of,
 *   },
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE TABLE timeline_events_2026 PARTITION OF timeline_events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
 * );
 * ```
 */
export interface PartitionOf {
  /** The parent. */
  readonly parent: QualifiedName;
  /** `FOR VALUES …` or `DEFAULT`. */
  readonly bound: string;
}

/**
 * What identifies a row to a subscriber.
 *
 * @example Subscribers find rows by a unique index
 * ```ts
 * import { compile, type ReplicaIdentity } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const identity: ReplicaIdentity = { index: "rooms_number_key" };
 * const [statement] = compile({
 *   kind: "setReplicaIdentity",
 *   name: "rooms",
 *   identity,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER TABLE rooms REPLICA IDENTITY USING INDEX rooms_number_key",
 * );
 * ```
 */
export type ReplicaIdentity =
  | "default"
  | "full"
  | "nothing"
  | { readonly index: string };

/**
 * A table: ordinary, partitioned, a partition, or foreign.
 *
 * @example
 * ```ts
 * import { compile, type Table } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const rooms: Table = {
 *   name: "rooms",
 *   columns: [
 *     { name: "id", type: "bigint", nullable: false },
 *     { name: "number", type: "text", nullable: true },
 *   ],
 *   constraints: [{ kind: "primaryKey", columns: ["id"] }],
 *   indexes: [],
 * };
 * const [statement] = compile({ kind: "createTable", table: rooms }, {
 *   serverVersion: 180000,
 * });
 * strictEqual(
 *   statement?.sql,
 *   `CREATE TABLE rooms (
 *   id bigint,
 *   number text,
 *   PRIMARY KEY (id)
 * )`,
 * );
 * ```
 */
export interface Table extends SchemaObject {
  /** The columns, in order. */
  readonly columns: readonly Column[];
  /** Its constraints, those of single columns included. */
  readonly constraints: readonly Constraint[];
  /** Its indexes. */
  readonly indexes: readonly Index[];
  /**
   * `unlogged`: its rows are lost in a crash; `temporary`: it goes with the
   * session.
   */
  readonly persistence?: "unlogged" | "temporary" | undefined;
  /** How it spreads its rows. */
  readonly partitionBy?: PartitionBy | undefined;
  /** What it is a part of. */
  readonly partitionOf?: PartitionOf | undefined;
  /** The tables whose columns it has. */
  readonly inherits?: readonly QualifiedName[] | undefined;
  /** The composite type that its columns follow. */
  readonly ofType?: QualifiedName | undefined;
  /** Storage parameters. */
  readonly options?: Options | undefined;
  /** The tablespace it is kept in. */
  readonly tablespace?: string | undefined;
  /** Its access method. */
  readonly accessMethod?: string | undefined;
  /** Whether its policies hold, and whether (`forced`) for its owner too. */
  readonly rowSecurity?: "enabled" | "forced" | "enabled forced" | undefined;
  /** What identifies a row to a subscriber. */
  readonly replicaIdentity?: ReplicaIdentity | undefined;
  /** The index behind a constraint that `CLUSTER` uses; others say so themselves. */
  readonly clusteredOn?: string | undefined;
  /** Set for a foreign table. */
  readonly foreign?: {
    readonly server: string;
    readonly options?: Options | undefined;
  } | undefined;
  /** What the table was called before, in a wanted schema. */
  readonly renamedFrom?: string | undefined;
}

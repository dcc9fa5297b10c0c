import type { ReplicaIdentity } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type { ObjectReference } from "./object_reference.ts";
import type {
  AddInheritanceOperation,
  AttachIndexOperation,
  AttachPartitionOperation,
  CreatePartitionOperation,
  DetachPartitionOperation,
  DropInheritanceOperation,
} from "./partition_operations.ts";
import type {
  AlterStatisticsOperation,
  CreateStatisticsOperation,
  DropStatisticsOperation,
} from "./statistics_operations.ts";

/**
 * Storage parameters by name; `null` takes one away.
 *
 * @example One parameter is set, one is taken away
 * ```ts
 * import { compile, type OptionSettings } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const settings: OptionSettings = {
 *   fillfactor: "70",
 *   autovacuum_enabled: null,
 * };
 * const statements = compile({
 *   kind: "setStorageParameters",
 *   on: { kind: "table", name: "bookings" },
 *   settings,
 * }, { serverVersion: 180000 });
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "ALTER TABLE bookings SET (fillfactor = 70)",
 *   "ALTER TABLE bookings RESET (autovacuum_enabled)",
 * ]);
 * ```
 */
export type OptionSettings = { readonly [name: string]: string | null };

/**
 * `ALTER … SET (…)` and `RESET (…)` of a table, view or index.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type SetStorageParametersOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.setStorageParameters({ table: "bookings" }, { fillfactor: 70 });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "setStorageParameters",
 *     on: { kind: "table", name: "bookings" },
 *     settings: { fillfactor: "70" },
 *   } satisfies SetStorageParametersOperation,
 * ]);
 * ```
 */
export interface SetStorageParametersOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "setStorageParameters";
  /** What it is about. */
  readonly on: ObjectReference;
  /** What is set. */
  readonly settings: OptionSettings;
  /** What the same parameters were. */
  readonly existing?: OptionSettings | undefined;
}

/**
 * `ALTER … SET TABLESPACE` of a table, materialised view or index.
 *
 * @example
 * ```ts
 * import { createRecorder, type SetTablespaceOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.setTablespace({ index: "bookings_room_idx" }, "fast");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "setTablespace",
 *     on: { kind: "index", name: "bookings_room_idx" },
 *     tablespace: "fast",
 *   } satisfies SetTablespaceOperation,
 * ]);
 * ```
 */
export interface SetTablespaceOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "setTablespace";
  /** What it is about. */
  readonly on: ObjectReference;
  /** The tablespace it goes to. */
  readonly tablespace: string;
  /** What was there before, so that this can be reversed. */
  readonly existing?: string | undefined;
}

/**
 * `ALTER TABLE … SET LOGGED/UNLOGGED`; of a sequence since PostgreSQL 15.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type SetPersistenceOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.setPersistence({ table: "timeline_events" }, "unlogged");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "setPersistence",
 *     on: { kind: "table", name: "timeline_events" },
 *     persistence: "unlogged",
 *   } satisfies SetPersistenceOperation,
 * ]);
 * ```
 */
export interface SetPersistenceOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "setPersistence";
  /** What it is about. */
  readonly on: ObjectReference;
  /** `logged`: its rows survive a crash; `unlogged`: they are lost. */
  readonly persistence: "logged" | "unlogged";
}

/**
 * `ALTER TABLE … SET ACCESS METHOD`; PostgreSQL 15.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type SetAccessMethodOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.setAccessMethod({ table: "timeline_events" }, "columnar");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "setAccessMethod",
 *     on: { kind: "table", name: "timeline_events" },
 *     accessMethod: "columnar",
 *   } satisfies SetAccessMethodOperation,
 * ]);
 * ```
 */
export interface SetAccessMethodOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "setAccessMethod";
  /** What it is about. */
  readonly on: ObjectReference;
  /** The table access method it gets. */
  readonly accessMethod: string;
  /** What was there before, so that this can be reversed. */
  readonly existing?: string | undefined;
}

/**
 * `ALTER TABLE … REPLICA IDENTITY`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type SetReplicaIdentityOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.setReplicaIdentity("rooms", { index: "rooms_number_key" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "setReplicaIdentity",
 *     name: "rooms",
 *     identity: { index: "rooms_number_key" },
 *   } satisfies SetReplicaIdentityOperation,
 * ]);
 * ```
 */
export interface SetReplicaIdentityOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "setReplicaIdentity";
  /** What identifies a row to a subscriber. */
  readonly identity: ReplicaIdentity;
  /** What was there before, so that this can be reversed. */
  readonly existing?: ReplicaIdentity | undefined;
}

/**
 * `ALTER TABLE … CLUSTER ON` and `SET WITHOUT CLUSTER`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type SetClusterIndexOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.setClusterIndex("bookings", "bookings_room_idx", { existing: null });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "setClusterIndex",
 *     name: "bookings",
 *     index: "bookings_room_idx",
 *     existing: null,
 *   } satisfies SetClusterIndexOperation,
 * ]);
 * ```
 */
export interface SetClusterIndexOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "setClusterIndex";
  /** The index that `CLUSTER` uses; `null` for none. */
  readonly index: string | null;
  /** What was there before, so that this can be reversed. */
  readonly existing?: string | null | undefined;
}

/**
 * Operations on partitions, inheritance and what a table has besides columns.
 *
 * @example Which partitions a migration detaches
 * ```ts
 * import type { TableSettingOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const operations: readonly TableSettingOperation[] = [
 *   {
 *     kind: "detachPartition",
 *     name: "timeline_events_2020",
 *     parent: { name: "timeline_events" },
 *   },
 * ];
 * const detached = operations.flatMap((operation) =>
 *   operation.kind === "detachPartition" ? [operation.name] : []
 * );
 * deepStrictEqual(detached, ["timeline_events_2020"]);
 * ```
 */
export type TableSettingOperation =
  | CreatePartitionOperation
  | AttachPartitionOperation
  | DetachPartitionOperation
  | AttachIndexOperation
  | AddInheritanceOperation
  | DropInheritanceOperation
  | SetStorageParametersOperation
  | SetTablespaceOperation
  | SetPersistenceOperation
  | SetAccessMethodOperation
  | SetReplicaIdentityOperation
  | SetClusterIndexOperation
  | CreateStatisticsOperation
  | AlterStatisticsOperation
  | DropStatisticsOperation;

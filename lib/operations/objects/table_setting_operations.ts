import type { QualifiedName } from "../../sql/mod.ts";
import type {
  ExtendedStatistics,
  ReplicaIdentity,
  Table,
} from "../../schema/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type {
  AlterOperation,
  CreateOperation,
  DropOperation,
} from "./lifecycle.ts";
import type { ObjectReference } from "./object_reference.ts";

/** `CREATE TABLE … PARTITION OF`. */
export interface CreatePartitionOperation
  extends CreateOperation<"createPartition", Table> {}

/** `ALTER TABLE … ATTACH PARTITION`. */
export interface AttachPartitionOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "attachPartition";
  /** The partitioned table. */
  readonly parent: QualifiedName;
  /** `FOR VALUES …` or `DEFAULT`. */
  readonly bound: string;
}

/** `ALTER TABLE … DETACH PARTITION`. */
export interface DetachPartitionOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "detachPartition";
  /** The partitioned table. */
  readonly parent: QualifiedName;
  /** Waits for readers instead of locking them out; PostgreSQL 14. */
  readonly concurrently?: true | undefined;
  /** Ends a concurrent detachment that was interrupted; PostgreSQL 14. */
  readonly finalize?: true | undefined;
  /** Its bound, so that it can be attached again. */
  readonly bound?: string | undefined;
}

/** `ALTER INDEX … ATTACH PARTITION`. */
export interface AttachIndexOperation extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "attachIndex";
  /** The partitioned table's index. */
  readonly parent: QualifiedName;
}

/** `ALTER TABLE … INHERIT`. */
export interface AddInheritanceOperation extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "addInheritance";
  /** The parent. */
  readonly parent: QualifiedName;
}

/** `ALTER TABLE … NO INHERIT`. */
export interface DropInheritanceOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "dropInheritance";
  /** The parent. */
  readonly parent: QualifiedName;
}

/** Storage parameters by name; `null` takes one away. */
export type OptionSettings = { readonly [name: string]: string | null };

/** `ALTER … SET (…)` and `RESET (…)` of a table, view or index. */
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

/** `ALTER … SET TABLESPACE` of a table, materialised view or index. */
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

/** `ALTER TABLE … SET LOGGED/UNLOGGED`; of a sequence since PostgreSQL 15. */
export interface SetPersistenceOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "setPersistence";
  /** What it is about. */
  readonly on: ObjectReference;
  /** `logged`: its rows survive a crash; `unlogged`: they are lost. */
  readonly persistence: "logged" | "unlogged";
}

/** `ALTER TABLE … SET ACCESS METHOD`; PostgreSQL 15. */
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

/** `ALTER TABLE … REPLICA IDENTITY`. */
export interface SetReplicaIdentityOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "setReplicaIdentity";
  /** What identifies a row to a subscriber. */
  readonly identity: ReplicaIdentity;
  /** What was there before, so that this can be reversed. */
  readonly existing?: ReplicaIdentity | undefined;
}

/** `ALTER TABLE … CLUSTER ON` and `SET WITHOUT CLUSTER`. */
export interface SetClusterIndexOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "setClusterIndex";
  /** The index that `CLUSTER` uses; `null` for none. */
  readonly index: string | null;
  /** What was there before, so that this can be reversed. */
  readonly existing?: string | null | undefined;
}

/** `CREATE STATISTICS`. */
export type CreateStatisticsOperation = CreateOperation<
  "createStatistics",
  ExtendedStatistics
>;

/** What `ALTER STATISTICS` can set. */
export interface StatisticsSettings {
  /** The statistics target, from 0 to 10000; `null` is the system's. */
  readonly target: number | null;
}

/** `ALTER STATISTICS … SET STATISTICS`; PostgreSQL 13. */
export type AlterStatisticsOperation = AlterOperation<
  "alterStatistics",
  StatisticsSettings
>;

/** `DROP STATISTICS`. */
export type DropStatisticsOperation = DropOperation<
  "dropStatistics",
  ExtendedStatistics
>;

/** Operations on partitions, inheritance and what a table has besides columns. */
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

import type { QualifiedName } from "../sql/mod.ts";
import type { Column } from "./column.ts";
import type { Options, SchemaObject } from "./common.ts";
import type { Constraint } from "./constraint.ts";
import type { Index, IndexKey } from "./index.ts";

/** How a partitioned table spreads its rows. */
export interface PartitionBy {
  /** How values are told apart. */
  readonly strategy: "range" | "list" | "hash";
  /** The keys, in order. */
  readonly keys: readonly IndexKey[];
}

/** What a partition is a part of. */
export interface PartitionOf {
  /** The parent. */
  readonly parent: QualifiedName;
  /** `FOR VALUES …` or `DEFAULT`. */
  readonly bound: string;
}

/** What identifies a row to a subscriber. */
export type ReplicaIdentity =
  | "default"
  | "full"
  | "nothing"
  | { readonly index: string };

/** A table: ordinary, partitioned, a partition, or foreign. */
export interface Table extends SchemaObject {
  /** The columns, in order. */
  readonly columns: readonly Column[];
  /** Its constraints. */
  readonly constraints: readonly Constraint[];
  /** Its indexes. */
  readonly indexes: readonly Index[];
  /** Whether its rows survive a crash. */
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
  /** Whether its policies hold. */
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

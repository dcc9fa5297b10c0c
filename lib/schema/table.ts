import type { QualifiedName } from "../sql/mod.ts";
import type { Column } from "./column.ts";
import type { Options, SchemaObject } from "./common.ts";
import type { Constraint } from "./constraint.ts";
import type { Index, IndexKey } from "./index.ts";

/** How a partitioned table spreads its rows. */
export interface PartitionBy {
  readonly strategy: "range" | "list" | "hash";
  readonly keys: readonly IndexKey[];
}

/** What a partition is a part of. */
export interface PartitionOf {
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
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
  readonly persistence?: "unlogged" | "temporary" | undefined;
  readonly partitionBy?: PartitionBy | undefined;
  readonly partitionOf?: PartitionOf | undefined;
  readonly inherits?: readonly QualifiedName[] | undefined;
  /** Storage parameters. */
  readonly options?: Options | undefined;
  readonly tablespace?: string | undefined;
  readonly accessMethod?: string | undefined;
  readonly rowSecurity?: "enabled" | "forced" | "enabled forced" | undefined;
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

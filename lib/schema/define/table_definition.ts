import type { QualifiedName } from "../../sql/mod.ts";
import type { ColumnDefinitions } from "./column_definition.ts";
import type {
  CheckDefinition,
  ExclusionDefinition,
  ForeignKeyDefinition,
  PrimaryKeyDefinition,
  StorageParameters,
  UniqueDefinition,
} from "./constraint_definition.ts";
import type {
  IndexDefinition,
  IndexKeyDefinitions,
} from "./index_definition.ts";

/** A table as it is written in a migration or a schema file. */
export interface TableDefinition {
  readonly columns: ColumnDefinitions;
  /** The columns of the primary key, or more about it. */
  readonly primaryKey?: readonly string[] | PrimaryKeyDefinition;
  readonly uniques?: readonly (UniqueDefinition | readonly string[])[];
  readonly checks?: readonly (CheckDefinition | string)[];
  readonly foreignKeys?: readonly ForeignKeyDefinition[];
  readonly exclusions?: readonly ExclusionDefinition[];
  readonly indexes?: readonly IndexDefinition[];
  readonly comment?: string;
  /** The role that owns it. */
  readonly owner?: string;
  readonly partitionBy?: {
    readonly strategy: "range" | "list" | "hash";
    readonly keys: IndexKeyDefinitions;
  };
  /** The table this one is a partition of, and its `FOR VALUES …` or `DEFAULT`. */
  readonly partitionOf?: {
    readonly table: string;
    readonly schema?: string;
    readonly bound: string;
  };
  /** Tables whose columns it inherits. */
  readonly inherits?: readonly (string | QualifiedName)[];
  /** Storage parameters. */
  readonly options?: StorageParameters;
  readonly tablespace?: string;
  /** The table access method; `heap` if left out. */
  readonly accessMethod?: string;
  readonly unlogged?: boolean;
  readonly temporary?: boolean;
  readonly rowSecurity?: "enabled" | "forced" | "enabled forced";
  readonly replicaIdentity?: "full" | "nothing" | { readonly index: string };
  /** What it was called before, in a wanted schema. */
  readonly renamedFrom?: string;
}

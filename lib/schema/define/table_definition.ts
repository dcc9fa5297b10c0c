import type { QualifiedName } from "../../sql/mod.ts";
import type { ColumnDefinitions } from "./column_definition.ts";
import type {
  CheckDefinition,
  ForeignKeyDefinition,
  PrimaryKeyDefinition,
  StorageParameters,
  UniqueDefinition,
} from "./constraint_definition.ts";
import type { ExclusionDefinition } from "./exclusion_definition.ts";
import type {
  IndexDefinition,
  IndexKeyDefinitions,
} from "./index_definition.ts";

/**
 * A table as it is written in a migration or a schema file.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type TableDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const rooms: TableDefinition = {
 *   columns: {
 *     id: { type: "bigint", identity: "always" },
 *     number: { type: "text", nullable: false, unique: true },
 *   },
 *   primaryKey: ["id"],
 *   checks: ["number <> ''"],
 * };
 * const { op, take } = createRecorder();
 * op.createTable("rooms", rooms);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   `CREATE TABLE rooms (
 *   id bigint GENERATED ALWAYS AS IDENTITY,
 *   number text NOT NULL,
 *   PRIMARY KEY (id),
 *   CHECK (number <> ''),
 *   UNIQUE (number)
 * )`,
 * );
 * ```
 */
export interface TableDefinition {
  /** The columns, in order. */
  readonly columns: ColumnDefinitions;
  /** The columns of the primary key, or more about it. */
  readonly primaryKey?: readonly string[] | PrimaryKeyDefinition;
  /** Its unique constraints. */
  readonly uniques?: readonly (UniqueDefinition | readonly string[])[];
  /** Its check constraints. */
  readonly checks?: readonly (CheckDefinition | string)[];
  /** Its foreign keys. */
  readonly foreignKeys?: readonly ForeignKeyDefinition[];
  /** Its exclusion constraints. */
  readonly exclusions?: readonly ExclusionDefinition[];
  /** Its indexes. */
  readonly indexes?: readonly IndexDefinition[];
  /** Its comment. */
  readonly comment?: string;
  /** The role that owns it. */
  readonly owner?: string;
  /** How it spreads its rows. */
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
  /** The tablespace it is kept in. */
  readonly tablespace?: string;
  /** The table access method; `heap` if left out. */
  readonly accessMethod?: string;
  /** Whether its rows are lost in a crash. */
  readonly unlogged?: boolean;
  /** Whether it is dropped when the session ends. */
  readonly temporary?: boolean;
  /** Whether its policies hold, and whether (`forced`) for its owner too. */
  readonly rowSecurity?: "enabled" | "forced" | "enabled forced";
  /** What identifies a row to a subscriber. */
  readonly replicaIdentity?: "full" | "nothing" | { readonly index: string };
  /** What it was called before, in a wanted schema. */
  readonly renamedFrom?: string;
}

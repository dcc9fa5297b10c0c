import type { QualifiedName } from "../../sql/mod.ts";
import type { SqlExpression } from "../common.ts";
import type { StorageParameters } from "./constraint_definition.ts";

/** One key of an index, where there is more to say than its name. */
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

/** Keys of an index: a column's name, `{ sql }`, or more about one. */
export type IndexKeyDefinitions = readonly (
  | string
  | SqlExpression
  | IndexKeyDefinition
)[];

/** What an index may say besides its keys. */
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

/** An index in the definition of a table. */
export interface IndexDefinition extends IndexSettings {
  /** Its name; the naming convention or PostgreSQL picks one if left out. */
  readonly name?: string;
  /** The keys, in order. */
  readonly keys: IndexKeyDefinitions;
}

import type { QualifiedName } from "../../sql/mod.ts";
import type { SqlExpression } from "../common.ts";
import type {
  ConstraintTiming,
  ForeignKeyActions,
  ReferencesDefinition,
} from "./column_definition.ts";

/** What constraints backed by an index may say. */
export interface IndexBackedDefinition extends ConstraintTiming {
  /** The constraint's name; the naming convention or PostgreSQL picks one if left out. */
  readonly name?: string;
  /** Columns kept in the index without being part of the key. */
  readonly include?: readonly string[];
  /** Storage parameters of the index. */
  readonly with?: StorageParameters;
  /** The tablespace it is kept in. */
  readonly tablespace?: string;
}

/** Storage parameters: `{ fillfactor: 70 }`. */
export interface StorageParameters {
  /** The value of one name. */
  readonly [name: string]: string | number | boolean;
}

/** A primary key. */
export interface PrimaryKeyDefinition extends IndexBackedDefinition {
  /** The columns, in order. */
  readonly columns: readonly string[];
  /** A unique index of these columns to take over, in a table that is there. */
  readonly usingIndex?: string;
  /** PostgreSQL 18: the last column's ranges must not overlap. */
  readonly withoutOverlaps?: boolean;
}

/** A unique constraint. */
export interface UniqueDefinition extends IndexBackedDefinition {
  /** The columns, in order. */
  readonly columns: readonly string[];
  /** A unique index of these columns to take over, in a table that is there. */
  readonly usingIndex?: string;
  /** PostgreSQL 15: two nulls are the same. */
  readonly nullsNotDistinct?: boolean;
  /** PostgreSQL 18: the last column's ranges must not overlap. */
  readonly withoutOverlaps?: boolean;
}

/** A check constraint. */
export interface CheckDefinition extends ConstraintTiming {
  /** Its name. */
  readonly name?: string;
  /** The expression as SQL. */
  readonly expression: string | SqlExpression;
  /** Children do not have it. */
  readonly noInherit?: boolean;
}

/** A foreign key. */
export interface ForeignKeyDefinition
  extends ForeignKeyActions, ConstraintTiming {
  /** Its name. */
  readonly name?: string;
  /** The columns, in order. */
  readonly columns: readonly string[];
  /** What it refers to. */
  readonly references: ReferencesDefinition;
  /** PostgreSQL 18: the last column is a period. */
  readonly period?: boolean;
}

/** One element of an exclusion constraint. */
export interface ExclusionElementDefinition {
  /** A column's name, or `{ sql }`. */
  readonly expression: string | SqlExpression;
  /** The operator: `=`, `&&`. */
  readonly operator: string;
  /** Its operator class. */
  readonly opclass?: string;
  /** Its collation. */
  readonly collation?: string | QualifiedName;
  /** The direction of the order. */
  readonly order?: "asc" | "desc";
  /** Where nulls go in the order. */
  readonly nulls?: "first" | "last";
}

/** An exclusion constraint. */
export interface ExclusionDefinition extends IndexBackedDefinition {
  /** The index's access method; `gist` if left out. */
  readonly using?: string;
  /** Its elements, in order. */
  readonly elements: readonly ExclusionElementDefinition[];
  /** The condition of the rows it is about. */
  readonly where?: string | SqlExpression;
}

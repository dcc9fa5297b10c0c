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
  readonly tablespace?: string;
}

/** Storage parameters: `{ fillfactor: 70 }`. */
export interface StorageParameters {
  readonly [name: string]: string | number | boolean;
}

/** A primary key. */
export interface PrimaryKeyDefinition extends IndexBackedDefinition {
  readonly columns: readonly string[];
  /** A unique index of these columns to take over, in a table that is there. */
  readonly usingIndex?: string;
  /** PostgreSQL 18: the last column's ranges must not overlap. */
  readonly withoutOverlaps?: boolean;
}

/** A unique constraint. */
export interface UniqueDefinition extends IndexBackedDefinition {
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
  readonly name?: string;
  readonly expression: string | SqlExpression;
  readonly noInherit?: boolean;
}

/** A foreign key. */
export interface ForeignKeyDefinition
  extends ForeignKeyActions, ConstraintTiming {
  readonly name?: string;
  readonly columns: readonly string[];
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
  readonly opclass?: string;
  readonly collation?: string | QualifiedName;
  readonly order?: "asc" | "desc";
  readonly nulls?: "first" | "last";
}

/** An exclusion constraint. */
export interface ExclusionDefinition extends IndexBackedDefinition {
  /** The index's access method; `gist` if left out. */
  readonly using?: string;
  readonly elements: readonly ExclusionElementDefinition[];
  readonly where?: string | SqlExpression;
}

import type { QualifiedName } from "../sql/mod.ts";
import type { Options } from "./common.ts";

/** What every constraint may have. */
export interface ConstraintFacts {
  /** Its name; absent where PostgreSQL shall pick one. */
  readonly name?: string | undefined;
  readonly comment?: string | undefined;
  readonly deferrable?: true | undefined;
  readonly initiallyDeferred?: true | undefined;
  /** Rows that were there before are not checked (yet). */
  readonly notValid?: true | undefined;
  /** PostgreSQL 18: declared only, never checked. */
  readonly notEnforced?: true | undefined;
  /** Children do not have it. */
  readonly noInherit?: true | undefined;
  /** True where it comes from a parent only. */
  readonly inherited?: true | undefined;
}

/** What constraints backed by an index may have. */
export interface IndexBacked {
  /** Columns kept in the index without being part of the key. */
  readonly include?: readonly string[] | undefined;
  readonly with?: Options | undefined;
  readonly tablespace?: string | undefined;
  /** An existing unique index to take over; never set by inspection. */
  readonly usingIndex?: string | undefined;
}

/** `PRIMARY KEY`. */
export interface PrimaryKey extends ConstraintFacts, IndexBacked {
  readonly kind: "primaryKey";
  readonly columns: readonly string[];
  /** PostgreSQL 18: the last column's ranges must not overlap. */
  readonly withoutOverlaps?: true | undefined;
}

/** `UNIQUE`. */
export interface Unique extends ConstraintFacts, IndexBacked {
  readonly kind: "unique";
  readonly columns: readonly string[];
  readonly nullsNotDistinct?: true | undefined;
  /** PostgreSQL 18: the last column's ranges must not overlap. */
  readonly withoutOverlaps?: true | undefined;
}

/** What happens to a row when the row it refers to changes. */
export type ReferentialAction =
  | "no action"
  | "restrict"
  | "cascade"
  | "set null"
  | "set default";

/** `FOREIGN KEY`. */
export interface ForeignKey extends ConstraintFacts {
  readonly kind: "foreignKey";
  readonly columns: readonly string[];
  readonly references: QualifiedName & {
    /** The referred columns; absent means the primary key. */
    readonly columns?: readonly string[] | undefined;
  };
  readonly match?: "full" | "simple" | undefined;
  readonly onUpdate?: ReferentialAction | undefined;
  readonly onDelete?: ReferentialAction | undefined;
  /** The columns that `set null`/`set default` on delete changes, if not all. */
  readonly onDeleteColumns?: readonly string[] | undefined;
  /** PostgreSQL 18: the last column is a period. */
  readonly period?: true | undefined;
}

/** `CHECK`. */
export interface Check extends ConstraintFacts {
  readonly kind: "check";
  /** The condition without its outer parentheses. */
  readonly expression: string;
}

/** One element of an exclusion constraint. */
export interface ExclusionElement {
  /** A column's name, or an expression as `{ sql }`. */
  readonly expression: string | { readonly sql: string };
  /** The operator: `=`, `&&`. */
  readonly operator: string;
  readonly opclass?: string | undefined;
  readonly collation?: QualifiedName | undefined;
  readonly order?: "asc" | "desc" | undefined;
  readonly nulls?: "first" | "last" | undefined;
}

/** `EXCLUDE`. */
export interface Exclusion extends ConstraintFacts, IndexBacked {
  readonly kind: "exclude";
  readonly using?: string | undefined;
  readonly elements: readonly ExclusionElement[];
  readonly where?: string | undefined;
}

/** `NOT NULL` with a name of its own (PostgreSQL 18). */
export interface NotNull extends ConstraintFacts {
  readonly kind: "notNull";
  readonly column: string;
}

/** Any constraint of a table. */
export type Constraint =
  | PrimaryKey
  | Unique
  | ForeignKey
  | Check
  | Exclusion
  | NotNull;

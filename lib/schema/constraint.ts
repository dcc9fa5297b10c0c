import type { QualifiedName } from "../sql/mod.ts";
import type { Options } from "./common.ts";

/** What every constraint may have. */
export interface ConstraintFacts {
  /** Its name; absent where PostgreSQL shall pick one. */
  readonly name?: string | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
  /** Whether it can wait for the end of the transaction. */
  readonly deferrable?: true | undefined;
  /** Whether it waits unless told otherwise. */
  readonly initiallyDeferred?: true | undefined;
  /** Rows that were there before are not checked (yet). */
  readonly notValid?: true | undefined;
  /** PostgreSQL 18: declared only, never checked. */
  readonly notEnforced?: true | undefined;
  /** Children do not have it. */
  readonly noInherit?: true | undefined;
  /** True where it comes from a parent only. */
  readonly inherited?: true | undefined;
  /** True where the table has it by itself and a parent has it too. */
  readonly merged?: true | undefined;
}

/** What constraints backed by an index may have. */
export interface IndexBacked {
  /** Columns kept in the index without being part of the key. */
  readonly include?: readonly string[] | undefined;
  /** Its storage parameters. */
  readonly with?: Options | undefined;
  /** The tablespace it is kept in. */
  readonly tablespace?: string | undefined;
  /** An existing unique index to take over; never set by inspection. */
  readonly usingIndex?: string | undefined;
}

/** `PRIMARY KEY`. */
export interface PrimaryKey extends ConstraintFacts, IndexBacked {
  /** Which operation it is. */
  readonly kind: "primaryKey";
  /** The columns, in order. */
  readonly columns: readonly string[];
  /** PostgreSQL 18: the last column's ranges must not overlap. */
  readonly withoutOverlaps?: true | undefined;
}

/** `UNIQUE`. */
export interface Unique extends ConstraintFacts, IndexBacked {
  /** Which operation it is. */
  readonly kind: "unique";
  /** The columns, in order. */
  readonly columns: readonly string[];
  /** Whether two nulls are the same. */
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
  /** Which operation it is. */
  readonly kind: "foreignKey";
  /** The columns, in order. */
  readonly columns: readonly string[];
  /** What it refers to. */
  readonly references: QualifiedName & {
    /** The referred columns; absent means the primary key. */
    readonly columns?: readonly string[] | undefined;
  };
  /** What nulls in some of the columns mean. */
  readonly match?: "full" | "simple" | undefined;
  /** What happens when the referred row changes. */
  readonly onUpdate?: ReferentialAction | undefined;
  /** What happens when the referred row goes. */
  readonly onDelete?: ReferentialAction | undefined;
  /** The columns that `set null`/`set default` on delete changes, if not all. */
  readonly onDeleteColumns?: readonly string[] | undefined;
  /** PostgreSQL 18: the last column is a period. */
  readonly period?: true | undefined;
}

/** `CHECK`. */
export interface Check extends ConstraintFacts {
  /** Which operation it is. */
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
  /** Its operator class. */
  readonly opclass?: string | undefined;
  /** Its collation. */
  readonly collation?: QualifiedName | undefined;
  /** The direction of the order. */
  readonly order?: "asc" | "desc" | undefined;
  /** Where nulls go in the order. */
  readonly nulls?: "first" | "last" | undefined;
}

/** `EXCLUDE`. */
export interface Exclusion extends ConstraintFacts, IndexBacked {
  /** Which operation it is. */
  readonly kind: "exclude";
  /** What is used for it. */
  readonly using?: string | undefined;
  /** Its elements, in order. */
  readonly elements: readonly ExclusionElement[];
  /** The condition of the rows it is about. */
  readonly where?: string | undefined;
}

/** `NOT NULL` with a name of its own (PostgreSQL 18). */
export interface NotNull extends ConstraintFacts {
  /** Which operation it is. */
  readonly kind: "notNull";
  /** The column. */
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

import type { QualifiedName } from "../../sql/mod.ts";
import type { Options, SqlExpression } from "../common.ts";
import type { ReferentialAction } from "../constraint.ts";
import type { TypeName } from "./type_name.ts";
import type { Scalar } from "./value.ts";

/** The settings of an identity column's sequence. */
export interface IdentityDefinition {
  /** Whether a user's value is refused (`always`) or taken (`byDefault`). */
  readonly generation: "always" | "byDefault";
  /** The first number. */
  readonly start?: number | bigint;
  /** What is added each time. */
  readonly increment?: number | bigint;
  /** The least number. */
  readonly minValue?: number | bigint;
  /** The greatest number. */
  readonly maxValue?: number | bigint;
  /** How many numbers a session takes at a time. */
  readonly cache?: number | bigint;
  /** Whether it begins anew at its end. */
  readonly cycle?: boolean;
  /** The sequence's name, where it is not the one PostgreSQL picks. */
  readonly sequence?: { readonly name: string; readonly schema?: string };
}

/** What a foreign key refers to and does. */
export interface ReferencesDefinition {
  /** The table. */
  readonly table: string;
  /** Its schema; the search path decides if left out. */
  readonly schema?: string;
  /** The referred columns; the primary key if left out. */
  readonly columns?: readonly string[];
}

/** What happens when the referred row changes, and when that is checked. */
export interface ForeignKeyActions {
  /** What happens when the referred row goes. */
  readonly onDelete?: ReferentialAction;
  /** What happens when the referred row changes. */
  readonly onUpdate?: ReferentialAction;
  /** The columns that `set null`/`set default` on delete changes, if not all. */
  readonly onDeleteColumns?: readonly string[];
  /** What nulls in some of the columns mean. */
  readonly match?: "full" | "simple";
}

/** When a constraint is checked, and whether for all rows. */
export interface ConstraintTiming {
  /** Whether it can wait for the end of the transaction. */
  readonly deferrable?: boolean;
  /** Whether it waits unless told otherwise. */
  readonly initiallyDeferred?: boolean;
  /** Do not check the rows that are there; see `op.validateConstraint`. */
  readonly notValid?: boolean;
  /** PostgreSQL 18: declare it only, never check it. */
  readonly notEnforced?: boolean;
  /** Its comment. */
  readonly comment?: string;
}

/** A column's `references`: a foreign key of this column alone. */
export interface ColumnReferences
  extends ReferencesDefinition, ForeignKeyActions, ConstraintTiming {
  /** The constraint's name. */
  readonly name?: string;
}

/** A column as it is written in a migration or a schema file. */
export interface ColumnDefinition {
  /** The type as SQL: `varchar(40)`, `app.color`, `integer[]`. */
  readonly type: TypeName;
  /** Whether it may be null; `true` if left out, except in a primary key. */
  readonly nullable?: boolean;
  /** A value, which becomes a literal, or `{ sql: "now()" }`. */
  readonly default?: Scalar | SqlExpression;
  /** Its behaviour as an identity. */
  readonly identity?: "always" | "byDefault" | IdentityDefinition;
  /** An expression, kept in the row unless `kind` says `virtual`. */
  readonly generated?: string | SqlExpression | {
    readonly expression: string | SqlExpression;
    readonly kind?: "stored" | "virtual";
  };
  /** A collation; `{ schema, name }` where it is not on the search path. */
  readonly collation?: string | QualifiedName;
  /** How its long values are kept. */
  readonly storage?: "plain" | "external" | "extended" | "main";
  /** How its long values are compressed. */
  readonly compression?: "pglz" | "lz4";
  /** The statistics target. */
  readonly statistics?: number;
  /** Attribute options such as `n_distinct`. */
  readonly options?: Options;
  /** Its comment. */
  readonly comment?: string;
  /** Makes this column the primary key. */
  readonly primaryKey?: boolean;
  /** Adds a unique constraint of this column alone; a string names it. */
  readonly unique?: boolean | string;
  /** Adds a check constraint. */
  readonly check?: string | SqlExpression | {
    readonly expression: string | SqlExpression;
    readonly name?: string;
  };
  /** Adds a foreign key of this column alone. */
  readonly references?: ColumnReferences;
  /** Adds an index of this column alone; a string names it. */
  readonly index?: boolean | string;
  /** What it was called before, in a wanted schema. */
  readonly renamedFrom?: string;
}

/** A column in an array of columns. */
export interface NamedColumnDefinition extends ColumnDefinition {
  /** Its name. */
  readonly name: string;
}

/** Columns by name, in order, or an array of them. */
export type ColumnDefinitions =
  | { readonly [name: string]: ColumnDefinition }
  | readonly NamedColumnDefinition[];

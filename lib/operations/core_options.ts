import type {
  CheckDefinition,
  ColumnDefinition,
  ExclusionDefinition,
  ForeignKeyDefinition,
  IndexDefinition,
  IndexSettings,
  PrimaryKeyDefinition,
  Scalar,
  SqlExpression,
  TableDefinition,
  UniqueDefinition,
} from "../schema/mod.ts";
import type { Transactionality } from "../sql/mod.ts";
import type { ConstraintDeferral } from "./core_operation.ts";

/** Where the object is. */
export interface InSchema {
  /** Its schema; the search path decides if left out. */
  readonly schema?: string;
}

/** How to create. */
export interface CreateOptions extends InSchema {
  /** Do nothing where there already is one of the name. */
  readonly ifNotExists?: boolean;
}

/** How to drop. */
export interface DropOptions extends InSchema {
  /** Do nothing where there is none. */
  readonly ifExists?: boolean;
  /** Drop what depends on it too. */
  readonly cascade?: boolean;
}

/** How to drop a table. */
export interface DropTableOptions extends DropOptions {
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: TableDefinition;
}

/** How to drop a column. */
export interface DropColumnOptions extends DropOptions {
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: ColumnDefinition;
}

/** How to set a table's comment. */
export interface SetCommentOptions extends InSchema {
  /** The comment before, so that this can be reversed. */
  readonly existing?: string | null;
}

/** What a column can be given; `null` takes away. */
export interface ColumnChanges extends
  Pick<
    ColumnDefinition,
    "type" | "nullable" | "collation" | "storage"
  > {
  /**
   * A value, which becomes a literal, or `{ sql: "now()" }`; `null` drops it.
   */
  readonly default?: Scalar | SqlExpression;
  /** Its behaviour as an identity. */
  readonly identity?: ColumnDefinition["identity"] | null;
  /** How its value is computed. */
  readonly generated?: ColumnDefinition["generated"] | null;
  /** How its long values are compressed. */
  readonly compression?: ColumnDefinition["compression"] | null;
  /** Its statistics target, from 0 to 10000; `null` is the system's. */
  readonly statistics?: number | null;
  /** Attribute options such as `n_distinct`. */
  readonly options?: ColumnDefinition["options"] | null;
  /** Its comment. */
  readonly comment?: string | null;
}

/** How to alter a column; what is left out stays as it is. */
export interface AlterColumnDefinition extends Partial<ColumnChanges> {
  /** How to compute values of the new type: `code::integer`. */
  readonly using?: string | SqlExpression;
  /** The column's new name. */
  readonly rename?: string;
  /** What was there before, so that this can be reversed. */
  readonly existing?: Partial<ColumnChanges>;
  /** How to compute values of the former type when this is reversed. */
  readonly existingUsing?: string | SqlExpression;
}

/** How to create an index. */
export interface CreateIndexOptions extends IndexSettings, CreateOptions {
  /** Without stopping writes; this runs outside of transactions. */
  readonly concurrently?: boolean;
}

/** How to drop an index. */
export interface DropIndexOptions extends DropOptions {
  /** Without stopping reads and writes; this runs outside of transactions. */
  readonly concurrently?: boolean;
  /** The table it is on. */
  readonly table?: string;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Omit<IndexDefinition, "name">;
}

/** A constraint by its kind, as `op.dropConstraint` takes it. */
export type ConstraintDefinition =
  | {
    readonly primaryKey:
      | readonly string[]
      | Omit<PrimaryKeyDefinition, "name">;
  }
  | { readonly unique: readonly string[] | Omit<UniqueDefinition, "name"> }
  | { readonly check: string | Omit<CheckDefinition, "name"> }
  | { readonly foreignKey: Omit<ForeignKeyDefinition, "name"> }
  | { readonly exclusion: Omit<ExclusionDefinition, "name"> };

/** How to drop a constraint. */
export interface DropConstraintOptions extends DropOptions {
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: ConstraintDefinition;
}

/** How to alter a constraint. */
export interface AlterConstraintOptions extends InSchema {
  /** What it was before, so that this can be reversed. */
  readonly existing?: ConstraintDeferral;
}

/** A row to insert: values by column; `{ sql }` is an expression. */
export interface RowValues {
  /** The value of one column. */
  readonly [column: string]: unknown;
}

/** How to insert rows. */
export interface BulkInsertOptions extends InSchema {
  /**
   * Types of columns whose values alone do not say enough: an array is an
   * array of PostgreSQL unless its column is `json` or `jsonb` here.
   */
  readonly types?: { readonly [column: string]: string };
}

/** How to run SQL. */
export interface ExecuteOptions {
  /** Values of `$1`, `$2` …, which only a single statement may have. */
  readonly parameters?: readonly unknown[];
  /** SQL that takes it back. */
  readonly reverse?: string;
  /** How it relates to transactions, where the text does not show it. */
  readonly transaction?: Transactionality;
}

import type { SourceLocation } from "../errors/mod.ts";
import type {
  Column,
  Constraint,
  Generated,
  Identity,
  Index,
  Options,
  Table,
} from "../schema/mod.ts";
import type { QualifiedName, Transactionality } from "../sql/mod.ts";
import type { Operation } from "./operation.ts";
import type { OperationDefinition } from "./operation_definition.ts";

/** What every operation may carry. */
export interface OperationFacts {
  /** The call in the migration file that recorded it. */
  readonly source?: SourceLocation | undefined;
}

/** `CREATE TABLE`, with all that belongs to it. */
export interface CreateTableOperation extends OperationFacts {
  readonly kind: "createTable";
  readonly table: Table;
  readonly ifNotExists?: true | undefined;
}

/** `DROP TABLE`. */
export interface DropTableOperation extends OperationFacts {
  readonly kind: "dropTable";
  readonly table: QualifiedName;
  readonly ifExists?: true | undefined;
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Table | undefined;
}

/** `ALTER TABLE … RENAME TO`. */
export interface RenameTableOperation extends OperationFacts {
  readonly kind: "renameTable";
  readonly table: QualifiedName;
  readonly to: string;
}

/** `ALTER TABLE … ADD COLUMN`, with the constraints and indexes of the column. */
export interface AddColumnOperation extends OperationFacts {
  readonly kind: "addColumn";
  readonly table: QualifiedName;
  readonly column: Column;
  readonly constraints?: readonly Constraint[] | undefined;
  readonly indexes?: readonly Index[] | undefined;
  readonly ifNotExists?: true | undefined;
}

/** `ALTER TABLE … DROP COLUMN`. */
export interface DropColumnOperation extends OperationFacts {
  readonly kind: "dropColumn";
  readonly table: QualifiedName;
  readonly column: string;
  readonly ifExists?: true | undefined;
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Column | undefined;
  readonly constraints?: readonly Constraint[] | undefined;
  readonly indexes?: readonly Index[] | undefined;
}

/** What `ALTER TABLE … ALTER COLUMN` can set; `null` takes away. */
export interface ColumnSettings {
  readonly type?: string | undefined;
  readonly collation?: QualifiedName | undefined;
  readonly nullable?: boolean | undefined;
  /** The default as an SQL expression. */
  readonly default?: string | null | undefined;
  readonly identity?: Identity | null | undefined;
  readonly generated?: Generated | null | undefined;
  readonly storage?: "plain" | "external" | "extended" | "main" | undefined;
  readonly compression?: "pglz" | "lz4" | null | undefined;
  readonly statistics?: number | null | undefined;
  readonly options?: Options | null | undefined;
  readonly comment?: string | null | undefined;
}

/** `ALTER TABLE … ALTER COLUMN`, `COMMENT ON COLUMN`, `RENAME COLUMN`. */
export interface AlterColumnOperation extends OperationFacts, ColumnSettings {
  readonly kind: "alterColumn";
  readonly table: QualifiedName;
  readonly column: string;
  /** How to compute values of the new type. */
  readonly using?: string | undefined;
  /** The column's new name. */
  readonly rename?: string | undefined;
  /** What was there before, so that this can be reversed. */
  readonly existing?: ColumnSettings | undefined;
  /** How to compute values of the former type. */
  readonly existingUsing?: string | undefined;
}

/** `ALTER TABLE … ADD CONSTRAINT`. */
export interface AddConstraintOperation extends OperationFacts {
  readonly kind: "addConstraint";
  readonly table: QualifiedName;
  readonly constraint: Constraint;
}

/** `ALTER TABLE … DROP CONSTRAINT`. */
export interface DropConstraintOperation extends OperationFacts {
  readonly kind: "dropConstraint";
  readonly table: QualifiedName;
  readonly name: string;
  readonly ifExists?: true | undefined;
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Constraint | undefined;
}

/** `ALTER TABLE … RENAME CONSTRAINT`. */
export interface RenameConstraintOperation extends OperationFacts {
  readonly kind: "renameConstraint";
  readonly table: QualifiedName;
  readonly name: string;
  readonly to: string;
}

/** `ALTER TABLE … VALIDATE CONSTRAINT`. */
export interface ValidateConstraintOperation extends OperationFacts {
  readonly kind: "validateConstraint";
  readonly table: QualifiedName;
  readonly name: string;
}

/** When a constraint is checked. */
export type ConstraintDeferral =
  | "not deferrable"
  | "deferrable"
  | "initially deferred";

/** `ALTER TABLE … ALTER CONSTRAINT`. */
export interface AlterConstraintOperation extends OperationFacts {
  readonly kind: "alterConstraint";
  readonly table: QualifiedName;
  readonly name: string;
  readonly deferral: ConstraintDeferral;
  readonly existing?: ConstraintDeferral | undefined;
}

/** `CREATE INDEX`. */
export interface CreateIndexOperation extends OperationFacts {
  readonly kind: "createIndex";
  readonly table: QualifiedName;
  readonly index: Index;
  readonly ifNotExists?: true | undefined;
  readonly concurrently?: true | undefined;
}

/** `DROP INDEX`. */
export interface DropIndexOperation extends OperationFacts {
  readonly kind: "dropIndex";
  readonly index: QualifiedName;
  /** The table it is on, where it is known. */
  readonly table?: QualifiedName | undefined;
  readonly ifExists?: true | undefined;
  readonly cascade?: true | undefined;
  readonly concurrently?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Index | undefined;
}

/** `ALTER INDEX … RENAME TO`. */
export interface RenameIndexOperation extends OperationFacts {
  readonly kind: "renameIndex";
  readonly index: QualifiedName;
  readonly to: string;
}

/** A value of a row that is inserted; `{ sql }` is an expression. */
export type RowValue = unknown;

/** Rows to insert. */
export interface BulkInsertOperation extends OperationFacts {
  readonly kind: "bulkInsert";
  readonly table: QualifiedName;
  /** Every column that some row has, in order of appearance. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly [column: string]: RowValue }[];
  /** The types of columns whose values alone do not say enough: `jsonb`. */
  readonly types?: { readonly [column: string]: string } | undefined;
}

/** SQL as the migration's author wrote it. */
export interface ExecuteOperation extends OperationFacts {
  readonly kind: "execute";
  readonly sql: string;
  /** Values of `$1`, `$2` …, which only a single statement may have. */
  readonly parameters?: readonly unknown[] | undefined;
  /** SQL that takes it back. */
  readonly reverse?: string | undefined;
  /** How it relates to transactions, where the text does not show it. */
  readonly transaction?: Transactionality | undefined;
}

/** Operations on one table, sent as one `ALTER TABLE` where that is possible. */
export interface BatchAlterTableOperation extends OperationFacts {
  readonly kind: "batchAlterTable";
  readonly table: QualifiedName;
  readonly operations: readonly Operation[];
}

/** Operations that run outside the migration's transaction. */
export interface AutocommitOperation extends OperationFacts {
  readonly kind: "autocommit";
  readonly operations: readonly Operation[];
}

/** An operation that the project defines itself. */
export interface CustomOperation extends OperationFacts {
  readonly kind: "custom";
  readonly name: string;
  readonly input: unknown;
  readonly definition: OperationDefinition;
}

/** Operations on tables, columns, constraints, indexes and rows. */
export type CoreOperation =
  | CreateTableOperation
  | DropTableOperation
  | RenameTableOperation
  | AddColumnOperation
  | DropColumnOperation
  | AlterColumnOperation
  | AddConstraintOperation
  | DropConstraintOperation
  | RenameConstraintOperation
  | ValidateConstraintOperation
  | AlterConstraintOperation
  | CreateIndexOperation
  | DropIndexOperation
  | RenameIndexOperation
  | BulkInsertOperation
  | ExecuteOperation
  | BatchAlterTableOperation
  | AutocommitOperation
  | CustomOperation;

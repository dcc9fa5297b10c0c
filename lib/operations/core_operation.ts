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
import type { QualifiedName } from "../sql/mod.ts";
import type {
  AutocommitOperation,
  BatchAlterTableOperation,
  BulkInsertOperation,
  CustomOperation,
  ExecuteOperation,
} from "./core/row_operations.ts";

/** What every operation may carry. */
export interface OperationFacts {
  /** The call in the migration file that recorded it. */
  readonly source?: SourceLocation | undefined;
}

/** `CREATE TABLE`, with all that belongs to it. */
export interface CreateTableOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "createTable";
  /** The table. */
  readonly table: Table;
  /** Does nothing where there already is one. */
  readonly ifNotExists?: true | undefined;
}

/** `DROP TABLE`. */
export interface DropTableOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "dropTable";
  /** The table. */
  readonly table: QualifiedName;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Table | undefined;
}

/** `ALTER TABLE … RENAME TO`. */
export interface RenameTableOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "renameTable";
  /** The table. */
  readonly table: QualifiedName;
  /** The new name. */
  readonly to: string;
}

/** `ALTER TABLE … ADD COLUMN`, with the constraints and indexes of the column. */
export interface AddColumnOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "addColumn";
  /** The table. */
  readonly table: QualifiedName;
  /** The column. */
  readonly column: Column;
  /** Its constraints. */
  readonly constraints?: readonly Constraint[] | undefined;
  /** Its indexes. */
  readonly indexes?: readonly Index[] | undefined;
  /** Does nothing where there already is one. */
  readonly ifNotExists?: true | undefined;
}

/** `ALTER TABLE … DROP COLUMN`. */
export interface DropColumnOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "dropColumn";
  /** The table. */
  readonly table: QualifiedName;
  /** The column. */
  readonly column: string;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Column | undefined;
  /** Its constraints. */
  readonly constraints?: readonly Constraint[] | undefined;
  /** Its indexes. */
  readonly indexes?: readonly Index[] | undefined;
}

/** What `ALTER TABLE … ALTER COLUMN` can set; `null` takes away. */
export interface ColumnSettings {
  /** Its type. */
  readonly type?: string | undefined;
  /** Its collation. */
  readonly collation?: QualifiedName | undefined;
  /** Whether it may be null. */
  readonly nullable?: boolean | undefined;
  /** The default as an SQL expression. */
  readonly default?: string | null | undefined;
  /** Its behaviour as an identity. */
  readonly identity?: Identity | null | undefined;
  /** How its value is computed. */
  readonly generated?: Generated | null | undefined;
  /** How its long values are kept. */
  readonly storage?: "plain" | "external" | "extended" | "main" | undefined;
  /** How its long values are compressed. */
  readonly compression?: "pglz" | "lz4" | null | undefined;
  /** Its statistics target, from 0 to 10000; `null` is the system's. */
  readonly statistics?: number | null | undefined;
  /** Attribute options such as `n_distinct`. */
  readonly options?: Options | null | undefined;
  /** Its comment. */
  readonly comment?: string | null | undefined;
}

/** `ALTER TABLE … ALTER COLUMN`, `COMMENT ON COLUMN`, `RENAME COLUMN`. */
export interface AlterColumnOperation extends OperationFacts, ColumnSettings {
  /** Which operation it is. */
  readonly kind: "alterColumn";
  /** The table. */
  readonly table: QualifiedName;
  /** The column. */
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
  /** Which operation it is. */
  readonly kind: "addConstraint";
  /** The table. */
  readonly table: QualifiedName;
  /** The constraint. */
  readonly constraint: Constraint;
}

/** `ALTER TABLE … DROP CONSTRAINT`. */
export interface DropConstraintOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "dropConstraint";
  /** The table. */
  readonly table: QualifiedName;
  /** The constraint's name. */
  readonly name: string;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Constraint | undefined;
}

/** `ALTER TABLE … RENAME CONSTRAINT`. */
export interface RenameConstraintOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "renameConstraint";
  /** The table. */
  readonly table: QualifiedName;
  /** The constraint's name. */
  readonly name: string;
  /** The new name. */
  readonly to: string;
}

/** `ALTER TABLE … VALIDATE CONSTRAINT`. */
export interface ValidateConstraintOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "validateConstraint";
  /** The table. */
  readonly table: QualifiedName;
  /** The constraint's name. */
  readonly name: string;
}

/** When a constraint is checked. */
export type ConstraintDeferral =
  | "not deferrable"
  | "deferrable"
  | "initially deferred";

/** `ALTER TABLE … ALTER CONSTRAINT`. */
export interface AlterConstraintOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "alterConstraint";
  /** The table. */
  readonly table: QualifiedName;
  /** The constraint's name. */
  readonly name: string;
  /** When it is checked. */
  readonly deferral: ConstraintDeferral;
  /** What was there before, so that this can be reversed. */
  readonly existing?: ConstraintDeferral | undefined;
}

/** `CREATE INDEX`. */
export interface CreateIndexOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "createIndex";
  /** The table. */
  readonly table: QualifiedName;
  /** The index. */
  readonly index: Index;
  /** Does nothing where there already is one. */
  readonly ifNotExists?: true | undefined;
  /** Without stopping others; it runs outside of transactions. */
  readonly concurrently?: true | undefined;
}

/** `DROP INDEX`. */
export interface DropIndexOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "dropIndex";
  /** The index. */
  readonly index: QualifiedName;
  /** The table it is on, where it is known. */
  readonly table?: QualifiedName | undefined;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** Without stopping others; it runs outside of transactions. */
  readonly concurrently?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Index | undefined;
}

/** `ALTER INDEX … RENAME TO`. */
export interface RenameIndexOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "renameIndex";
  /** The index. */
  readonly index: QualifiedName;
  /** The new name. */
  readonly to: string;
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

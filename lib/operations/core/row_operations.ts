import type { QualifiedName, Transactionality } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type { Operation } from "../operation.ts";
import type { OperationDefinition } from "../operation_definition.ts";

/** A value of a row that is inserted; `{ sql }` is an expression. */
export type RowValue = unknown;

/** Rows to insert. */
export interface BulkInsertOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "bulkInsert";
  /** The table. */
  readonly table: QualifiedName;
  /** Every column that some row has, in order of appearance. */
  readonly columns: readonly string[];
  /** The rows, each with its values by column. */
  readonly rows: readonly { readonly [column: string]: RowValue }[];
  /** The types of columns whose values alone do not say enough: `jsonb`. */
  readonly types?: { readonly [column: string]: string } | undefined;
}

/** SQL as the migration's author wrote it. */
export interface ExecuteOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "execute";
  /** The SQL, one statement or several. */
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
  /** Which operation it is. */
  readonly kind: "batchAlterTable";
  /** The table. */
  readonly table: QualifiedName;
  /** The operations within. */
  readonly operations: readonly Operation[];
}

/** Operations that run outside the migration's transaction. */
export interface AutocommitOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "autocommit";
  /** The operations within. */
  readonly operations: readonly Operation[];
}

/** An operation that the project defines itself. */
export interface CustomOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "custom";
  /** The name of its definition. */
  readonly name: string;
  /** What it is called with, as plain data. */
  readonly input: unknown;
  /** What it is made of, and what takes it back. */
  readonly definition: OperationDefinition;
}

import type {
  CheckDefinition,
  ColumnDefinition,
  ExclusionDefinition,
  ForeignKeyDefinition,
  IndexKeyDefinitions,
  PrimaryKeyDefinition,
  Scalar,
  SqlExpression,
  TableDefinition,
  UniqueDefinition,
} from "../schema/mod.ts";
import type { BatchOperations } from "./batch_operations.ts";
import type {
  AlterColumnDefinition,
  DropColumnOptions,
} from "./core/column_options.ts";
import type { ConstraintDeferral } from "./core/constraint_operations.ts";
import type {
  AlterConstraintOptions,
  DropConstraintOptions,
} from "./core/constraint_options.ts";
import type {
  CreateIndexOptions,
  DropIndexOptions,
} from "./core/index_options.ts";
import type {
  BulkInsertOptions,
  ExecuteOptions,
  RowValues,
} from "./core/row_options.ts";
import type {
  CreateOptions,
  DropTableOptions,
  InSchema,
  SetCommentOptions,
} from "./core_options.ts";
import type { OperationDefinition } from "./operation_definition.ts";

/**
 * Calls on tables, columns, constraints, indexes and rows.
 *
 * @example
 * ```ts
 * import { type CoreOperations, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: CoreOperations): void {
 *   op.addColumn("bookings", "notes", { type: "text" });
 *   op.createIndex("bookings_status_idx", "bookings", ["status"]);
 *   op.execute("UPDATE bookings SET notes = ''");
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "addColumn",
 *   "createIndex",
 *   "execute",
 * ]);
 * ```
 */
export interface CoreOperations {
  /** Creates a table with its constraints, indexes and comments. */
  createTable(
    name: string,
    definition: TableDefinition,
    options?: CreateOptions,
  ): void;
  /** Drops a table. */
  dropTable(name: string, options?: DropTableOptions): void;
  /** Renames a table; its constraints and indexes keep their names. */
  renameTable(name: string, to: string, options?: InSchema): void;
  /** Sets a table's comment; `null` takes it away. */
  setTableComment(
    table: string,
    comment: string | null,
    options?: SetCommentOptions,
  ): void;

  /** Adds a column with the constraints its definition says. */
  addColumn(
    table: string,
    name: string,
    definition: ColumnDefinition,
    options?: CreateOptions,
  ): void;
  /** Drops a column. */
  dropColumn(table: string, name: string, options?: DropColumnOptions): void;
  /** Alters a column: its type, default, comment, name … */
  alterColumn(
    table: string,
    name: string,
    definition: AlterColumnDefinition,
    options?: InSchema,
  ): void;

  /** Adds a primary key; `null` leaves the name to the convention. */
  createPrimaryKey(
    name: string | null,
    table: string,
    definition: readonly string[] | Omit<PrimaryKeyDefinition, "name">,
    options?: InSchema,
  ): void;
  /** Adds a unique constraint; `null` leaves the name to the convention. */
  createUnique(
    name: string | null,
    table: string,
    definition: readonly string[] | Omit<UniqueDefinition, "name">,
    options?: InSchema,
  ): void;
  /** Adds a check constraint; `null` leaves the name to the convention. */
  createCheck(
    name: string | null,
    table: string,
    definition: string | Omit<CheckDefinition, "name">,
    options?: InSchema,
  ): void;
  /** Adds a foreign key; `null` leaves the name to the convention. */
  createForeignKey(
    name: string | null,
    table: string,
    definition: Omit<ForeignKeyDefinition, "name">,
    options?: InSchema,
  ): void;
  /** Adds an exclusion constraint; `null` leaves the name to the convention. */
  createExclusion(
    name: string | null,
    table: string,
    definition: Omit<ExclusionDefinition, "name">,
    options?: InSchema,
  ): void;
  /** Drops a constraint of any kind. */
  dropConstraint(
    name: string,
    table: string,
    options?: DropConstraintOptions,
  ): void;
  /** Renames a constraint. */
  renameConstraint(
    name: string,
    table: string,
    to: string,
    options?: InSchema,
  ): void;
  /** Checks the rows that a `notValid` constraint has not checked. */
  validateConstraint(name: string, table: string, options?: InSchema): void;
  /** Changes when a foreign key is checked. */
  alterConstraint(
    name: string,
    table: string,
    deferral: ConstraintDeferral,
    options?: AlterConstraintOptions,
  ): void;

  /** Creates an index; `null` leaves the name to the convention. */
  createIndex(
    name: string | null,
    table: string,
    keys: IndexKeyDefinitions,
    options?: CreateIndexOptions,
  ): void;
  /** Drops an index. */
  dropIndex(name: string, options?: DropIndexOptions): void;
  /** Renames an index. */
  renameIndex(name: string, to: string, options?: InSchema): void;

  /** Inserts rows; many of them by `COPY` where there is a database. */
  bulkInsert(
    table: string,
    rows: readonly RowValues[],
    options?: BulkInsertOptions,
  ): void;
  /** Runs SQL, one statement or several. */
  execute(sql: string | SqlExpression, options?: ExecuteOptions): void;
  /**
   * Sends what has been recorded so far, then a query, and returns its rows.
   *
   * @throws {RetortError} `operation/offline` when SQL is only being written
   */
  query<Row extends Record<string, unknown> = Record<string, unknown>>(
    sql: string,
    parameters?: readonly unknown[],
  ): Promise<readonly Row[]>;

  /**
   * Runs what is recorded within outside of the migration's transaction. With a
   * function that waits, as for `op.query`, it has to be awaited itself.
   */
  autocommit(record: () => Promise<void>): Promise<void>;
  /** Runs what is recorded within outside of the migration's transaction. */
  autocommit(record: () => void): void;
  /** Sends what is recorded on one table as one `ALTER TABLE`. */
  batchAlterTable(
    table: string,
    record: (table: BatchOperations) => void,
    options?: InSchema,
  ): void;
  /** An operation of the project's own, by its name or its definition. */
  custom<Input>(
    definition: string | OperationDefinition<Input>,
    input: Input,
  ): void;

  /** SQL that is used as it is; values within become literals. */
  sql(
    texts: TemplateStringsArray,
    ...values: readonly (Scalar | SqlExpression)[]
  ): SqlExpression;
  /** A name as SQL, in quotes where it needs them. */
  identifier(name: string, options?: InSchema): SqlExpression;
  /** The arguments that the command line was given: `-x name=value`. */
  readonly arguments: Readonly<Record<string, string>>;
  /** The server's version as a number (`150018`), where it is known. */
  readonly serverVersion: number | undefined;
}

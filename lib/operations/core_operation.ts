import type { SourceLocation } from "../errors/mod.ts";
import type {
  AddColumnOperation,
  AlterColumnOperation,
  DropColumnOperation,
} from "./core/column_operations.ts";
import type {
  AddConstraintOperation,
  AlterConstraintOperation,
  DropConstraintOperation,
  RenameConstraintOperation,
  ValidateConstraintOperation,
} from "./core/constraint_operations.ts";
import type {
  CreateIndexOperation,
  DropIndexOperation,
  RenameIndexOperation,
} from "./core/index_operations.ts";
import type {
  AutocommitOperation,
  BatchAlterTableOperation,
  BulkInsertOperation,
  CustomOperation,
  ExecuteOperation,
} from "./core/row_operations.ts";
import type {
  CreateTableOperation,
  DropTableOperation,
  RenameTableOperation,
} from "./core/table_operations.ts";

/**
 * What every operation may carry.
 *
 * @example Where in a migration a column is added
 * ```ts
 * import type { AddColumnOperation, OperationFacts } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: AddColumnOperation = {
 *   kind: "addColumn",
 *   table: { name: "bookings" },
 *   column: { name: "notes", type: "text", nullable: true },
 * };
 * const facts: OperationFacts = {
 *   source: { file: "migrations/005_add_notes.ts", line: 8, column: 3 },
 * };
 * strictEqual({ ...operation, ...facts }.source?.line, 8);
 * ```
 */
export interface OperationFacts {
  /** The call in the migration file that recorded it. */
  readonly source?: SourceLocation | undefined;
}

/**
 * Operations on tables, columns, constraints, indexes and rows.
 *
 * @example Which table an operation is on
 * ```ts
 * import type { CoreOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * function tableOf(operation: CoreOperation): string | undefined {
 *   switch (operation.kind) {
 *     case "createTable":
 *     case "addColumn":
 *     case "dropColumn":
 *       return operation.table.name;
 *     default:
 *       return undefined;
 *   }
 * }
 * const table = tableOf({
 *   kind: "dropColumn",
 *   table: { name: "rooms" },
 *   column: "floor",
 * });
 * strictEqual(table, "rooms");
 * ```
 */
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

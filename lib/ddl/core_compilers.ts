import type {
  CoreOperation,
  HandlersOf,
  Operation,
} from "../operations/mod.ts";
import type { QualifiedName, Statement } from "../sql/mod.ts";
import type { CompileContext } from "./compile_options.ts";
import { alterTable } from "./core/alter_table.ts";
import { alterParts, batchAlterTable } from "./core/batch_alter_table.ts";
import { autocommit, custom } from "./core/blocks.ts";
import { bulkInsert } from "./core/bulk_insert.ts";
import { renameConstraint } from "./core/constraints.ts";
import { createTable, dropTable, renameTable } from "./core/create_table.ts";
import { execute } from "./core/execute.ts";
import { createIndex, dropIndex, renameIndex } from "./core/indexes.ts";

/** The statements of each operation on tables, columns, constraints and rows. */
export const CORE_COMPILERS: HandlersOf<
  CoreOperation,
  readonly Statement[],
  [CompileContext]
> = {
  createTable,
  dropTable,
  renameTable,
  addColumn: alterOne,
  dropColumn: alterOne,
  alterColumn: alterOne,
  addConstraint: alterOne,
  dropConstraint: alterOne,
  validateConstraint: alterOne,
  alterConstraint: alterOne,
  renameConstraint,
  createIndex,
  dropIndex,
  renameIndex,
  bulkInsert,
  execute,
  batchAlterTable,
  autocommit,
  custom,
};

/** An operation that is an `ALTER TABLE` of its own. */
function alterOne(
  operation: Operation & { readonly table: QualifiedName },
  context: CompileContext,
): readonly Statement[] {
  const parts = alterParts(operation, context);
  if (parts === undefined) return [];
  const { before = [], actions, after } = parts;
  return actions.length === 0
    ? [...before, ...after]
    : [...before, alterTable(operation.table, actions, context), ...after];
}

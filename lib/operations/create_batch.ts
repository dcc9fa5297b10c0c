import type { BatchOperations } from "./batch_operations.ts";
import { createColumnMethods } from "./core/column_methods.ts";
import { createConstraintMethods } from "./core/constraint_methods.ts";
import { createIndexMethods } from "./core/index_methods.ts";
import { createTableMethods } from "./core/table_methods.ts";
import type { InSchema } from "./core_options.ts";
import type { Recording } from "./recording.ts";

/** The calls of `op` on one table, recorded to a list of their own. */
export function createBatch(
  recording: Recording,
  table: string,
  { schema }: InSchema,
): BatchOperations {
  const at = schema === undefined ? {} : { schema };
  const columns = createColumnMethods(recording);
  const constraints = createConstraintMethods(recording);
  const indexes = createIndexMethods(recording);
  const tables = createTableMethods(recording);
  return {
    addColumn: (name, definition, options) =>
      columns.addColumn(table, name, definition, { ...options, ...at }),
    dropColumn: (name, options) =>
      columns.dropColumn(table, name, { ...options, ...at }),
    alterColumn: (name, definition) =>
      columns.alterColumn(table, name, definition, at),
    createPrimaryKey: (name, definition) =>
      constraints.createPrimaryKey(name, table, definition, at),
    createUnique: (name, definition) =>
      constraints.createUnique(name, table, definition, at),
    createCheck: (name, definition) =>
      constraints.createCheck(name, table, definition, at),
    createForeignKey: (name, definition) =>
      constraints.createForeignKey(name, table, definition, at),
    createExclusion: (name, definition) =>
      constraints.createExclusion(name, table, definition, at),
    dropConstraint: (name, options) =>
      constraints.dropConstraint(name, table, { ...options, ...at }),
    renameConstraint: (name, to) =>
      constraints.renameConstraint(name, table, to, at),
    validateConstraint: (name) =>
      constraints.validateConstraint(name, table, at),
    alterConstraint: (name, deferral, options) =>
      constraints.alterConstraint(name, table, deferral, { ...options, ...at }),
    createIndex: (name, keys, options) =>
      indexes.createIndex(name, table, keys, { ...options, ...at }),
    dropIndex: (name, options) =>
      indexes.dropIndex(name, { ...options, table, ...at }),
    setTableComment: (comment, options) =>
      tables.setTableComment(table, comment, { ...options, ...at }),
  };
}

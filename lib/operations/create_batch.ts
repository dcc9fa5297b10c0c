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
  return {
    ...batchColumns(recording, table, at),
    ...batchConstraints(recording, table, at),
    ...batchIndexes(recording, table, at),
    setTableComment: (comment, options) =>
      createTableMethods(recording)
        .setTableComment(table, comment, { ...options, ...at }),
  };
}

function batchColumns(
  recording: Recording,
  table: string,
  at: InSchema,
): Pick<BatchOperations, "addColumn" | "dropColumn" | "alterColumn"> {
  const columns = createColumnMethods(recording);
  return {
    addColumn: (name, definition, options) =>
      columns.addColumn(table, name, definition, { ...options, ...at }),
    dropColumn: (name, options) =>
      columns.dropColumn(table, name, { ...options, ...at }),
    alterColumn: (name, definition) =>
      columns.alterColumn(table, name, definition, at),
  };
}

function batchConstraints(
  recording: Recording,
  table: string,
  at: InSchema,
): Omit<
  BatchOperations,
  | "addColumn"
  | "dropColumn"
  | "alterColumn"
  | "createIndex"
  | "dropIndex"
  | "setTableComment"
> {
  const constraints = createConstraintMethods(recording);
  return {
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
  };
}

function batchIndexes(
  recording: Recording,
  table: string,
  at: InSchema,
): Pick<BatchOperations, "createIndex" | "dropIndex"> {
  const indexes = createIndexMethods(recording);
  return {
    createIndex: (name, keys, options) =>
      indexes.createIndex(name, table, keys, { ...options, ...at }),
    dropIndex: (name, options) =>
      indexes.dropIndex(name, { ...options, table, ...at }),
  };
}

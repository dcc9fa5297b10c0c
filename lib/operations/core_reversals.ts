import type { QualifiedName } from "../sql/mod.ts";
import type { AddConstraintOperation } from "./core/constraint_operations.ts";
import type {
  CreateIndexOperation,
  DropIndexOperation,
} from "./core/index_operations.ts";
import { reverseAlterColumn } from "./core/reverse_alter_column.ts";
import type { CoreOperation } from "./core_operation.ts";
import { irreversible } from "./irreversible.ts";
import type { HandlersOf, Operation } from "./operation.ts";
import type { ReverseContext } from "./reverse.ts";

const ADD_DEFINITION =
  "Add what is dropped as `definition`, or write upgrade and downgrade";

/** What takes back each operation on tables, columns, constraints and rows. */
export const CORE_REVERSALS: HandlersOf<
  CoreOperation,
  readonly Operation[],
  [ReverseContext]
> = {
  createTable: ({ table, ifNotExists }) => [{
    kind: "dropTable",
    table: nameOf(table),
    ifExists: ifNotExists,
    definition: table,
  }],
  dropTable: (operation) => {
    const { table, definition, ifExists } = operation;
    if (definition === undefined) throw notDefined(operation, table.name);
    return [{ kind: "createTable", table: definition, ifNotExists: ifExists }];
  },
  renameTable: ({ table, to }) => [
    { kind: "renameTable", table: { ...table, name: to }, to: table.name },
  ],
  addColumn: ({ table, column, constraints, indexes, ifNotExists }) => [{
    kind: "dropColumn",
    table,
    column: column.name,
    ifExists: ifNotExists,
    definition: column,
    constraints,
    indexes,
  }],
  dropColumn: (operation) => {
    const { table, definition, constraints, indexes, ifExists } = operation;
    if (definition === undefined) throw notDefined(operation, operation.column);
    const ifNotExists = ifExists;
    const column = definition;
    const kind = "addColumn";
    return [{ kind, table, column, constraints, indexes, ifNotExists }];
  },
  alterColumn: reverseAlterColumn,
  addConstraint: reverseAddConstraint,
  dropConstraint: (operation) => {
    const { table, definition, name } = operation;
    if (definition === undefined) throw notDefined(operation, name);
    return [{ kind: "addConstraint", table, constraint: definition }];
  },
  renameConstraint: ({ table, name, to }) => [
    { kind: "renameConstraint", table, name: to, to: name },
  ],
  // A constraint that holds for all rows is no less true for the former state.
  validateConstraint: () => [],
  alterConstraint: (operation) => {
    const { table, name, deferral, existing } = operation;
    if (existing === undefined) {
      throw irreversible(
        operation,
        `what the constraint "${name}" was before is not known`,
        "Add it as `existing`",
      );
    }
    const kind = "alterConstraint";
    return [{ kind, table, name, deferral: existing, existing: deferral }];
  },
  createIndex: reverseCreateIndex,
  dropIndex: reverseDropIndex,
  renameIndex: ({ index, to }) => [
    { kind: "renameIndex", index: { ...index, name: to }, to: index.name },
  ],
  bulkInsert: (operation) => {
    throw irreversible(
      operation,
      `which rows of "${operation.table.name}" to delete is not known`,
      "Write upgrade and downgrade, with a DELETE in the downgrade",
    );
  },
  execute: (operation) => {
    const { sql, reverse, transaction } = operation;
    if (reverse === undefined) {
      throw irreversible(
        operation,
        "what takes SQL back is not known",
        "Add the SQL that takes it back as `reverse`",
      );
    }
    return [{ kind: "execute", sql: reverse, reverse: sql, transaction }];
  },
  batchAlterTable: ({ table, operations }, { reverse }) => [
    { kind: "batchAlterTable", table, operations: reverse(operations) },
  ],
  autocommit: ({ operations }, { reverse }) => [
    { kind: "autocommit", operations: reverse(operations) },
  ],
  custom: (operation) => {
    const { name, input, definition } = operation;
    const { compile, reverse } = definition;
    if (reverse === undefined) {
      throw irreversible(
        operation,
        `the operation "${name}" does not say what takes it back`,
        "Add `reverse` to its definition",
      );
    }
    const swapped = { ...definition, compile: reverse, reverse: compile };
    return [{ kind: "custom", name, input, definition: swapped }];
  },
};

function nameOf({ schema, name }: QualifiedName): QualifiedName {
  return { schema, name };
}

function notDefined(
  operation: CoreOperation,
  name: string,
): ReturnType<typeof irreversible> {
  return irreversible(
    operation,
    `what "${name}" was is not known`,
    ADD_DEFINITION,
  );
}

function reverseAddConstraint(
  operation: AddConstraintOperation,
): readonly Operation[] {
  const { table, constraint } = operation;
  if (constraint.name === undefined) {
    throw irreversible(
      operation,
      `the ${constraint.kind} of "${table.name}" has no name`,
      "Give it a name, or set `naming` in the config",
    );
  }
  return [{
    kind: "dropConstraint",
    table,
    name: constraint.name,
    definition: constraint,
  }];
}

function reverseCreateIndex(
  operation: CreateIndexOperation,
): readonly Operation[] {
  const { table, index, ifNotExists, concurrently } = operation;
  if (index.name === undefined) {
    throw irreversible(
      operation,
      `the index of "${table.name}" has no name`,
      "Give it a name, or set `naming` in the config",
    );
  }
  return [{
    kind: "dropIndex",
    index: { schema: table.schema, name: index.name },
    table,
    ifExists: ifNotExists,
    concurrently,
    definition: index,
  }];
}

function reverseDropIndex(
  operation: DropIndexOperation,
): readonly Operation[] {
  const { index, table, definition, ifExists, concurrently } = operation;
  if (definition === undefined || table === undefined) {
    throw notDefined(operation, index.name);
  }
  return [{
    kind: "createIndex",
    table,
    index: definition,
    ifNotExists: ifExists,
    concurrently,
  }];
}

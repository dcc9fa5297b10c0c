import type { CoreOperation, HandlersOf } from "../operations/mod.ts";
import {
  type Column,
  type Constraint,
  describeColumn,
  describeConstraints,
  describeIndex,
  describeTable,
  type Index,
} from "../schema/mod.ts";
import type { QualifiedName } from "../sql/mod.ts";
import { type Call, call } from "./call.ts";

/** The calls that record operations on tables and their parts. */
export const CORE_CALLS: HandlersOf<CoreOperation, Call | undefined> = {
  createTable: ({ table, ifNotExists }) => {
    const definition = describeTable(table);
    return call("createTable", [table.name, definition], {
      schema: table.schema,
      ifNotExists,
    });
  },
  dropTable: ({ table, ifExists, cascade, definition }) =>
    call("dropTable", [table.name], {
      schema: table.schema,
      ifExists,
      cascade,
      definition: definition && describeTable(definition),
    }),
  renameTable: ({ table, to }) =>
    call("renameTable", [table.name, to], inSchema(table)),
  addColumn: ({ table, column, constraints, indexes, ifNotExists }) =>
    constraints?.length || indexes?.length
      ? undefined
      : call("addColumn", [table.name, column.name, columnDefinition(column)], {
        ...inSchema(table),
        ifNotExists,
      }),
  dropColumn: (operation) => {
    const { table, column, ifExists, cascade, definition } = operation;
    if (operation.constraints?.length || operation.indexes?.length) {
      return undefined;
    }
    return call("dropColumn", [table.name, column], {
      ...inSchema(table),
      ifExists,
      cascade,
      definition: definition && columnDefinition(definition),
    });
  },
  alterColumn: (operation) => {
    const { kind: _kind, source: _source, table, column, ...rest } = operation;
    const { existing, ...settings } = rest;
    const definition = {
      ...columnSettings(settings),
      ...(existing && { existing: columnSettings(existing) }),
    };
    return call(
      "alterColumn",
      [table.name, column, definition],
      inSchema(table),
    );
  },
  addConstraint: ({ table, constraint }) => addConstraint(table, constraint),
  dropConstraint: ({ table, name, ifExists, cascade, definition }) =>
    call("dropConstraint", [name, table.name], {
      ...inSchema(table),
      ifExists,
      cascade,
      definition: definition && droppedConstraint(definition),
    }),
  renameConstraint: ({ table, name, to }) =>
    call("renameConstraint", [name, table.name, to], inSchema(table)),
  validateConstraint: ({ table, name }) =>
    call("validateConstraint", [name, table.name], inSchema(table)),
  alterConstraint: ({ table, name, deferral, existing }) =>
    call("alterConstraint", [name, table.name, deferral], {
      ...inSchema(table),
      existing,
    }),
  createIndex: ({ table, index, ifNotExists, concurrently }) => {
    const { keys, name, ...settings } = describeIndex(index);
    return call("createIndex", [name ?? null, table.name, keys], {
      ...inSchema(table),
      ...settings,
      ifNotExists,
      concurrently,
    });
  },
  dropIndex: ({ index, table, definition, ...options }) =>
    call("dropIndex", [index.name], {
      schema: index.schema,
      table: table?.name,
      ifExists: options.ifExists,
      cascade: options.cascade,
      concurrently: options.concurrently,
      definition: definition && unnamed(definition),
    }),
  renameIndex: ({ index, to }) =>
    call("renameIndex", [index.name, to], inSchema(index)),
  execute: ({ sql, parameters, reverse, transaction }) =>
    call("execute", [sql], { parameters, reverse, transaction }),
  bulkInsert: ({ table, rows, types }) =>
    call("bulkInsert", [table.name, rows], { ...inSchema(table), types }),
  batchAlterTable: () => undefined,
  autocommit: () => undefined,
  custom: ({ name, input, definition }) =>
    definition.render === undefined ? call("custom", [name, input]) : undefined,
};

function inSchema(
  { schema }: QualifiedName,
): { readonly schema?: string | undefined } {
  return { schema };
}

function columnDefinition(column: Column): object {
  return describeColumn(column);
}

const EXPRESSIONS = new Set(["default", "using", "existingUsing"]);

/** Settings of a column; expressions are marked as SQL. */
function columnSettings(settings: object): object {
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      EXPRESSIONS.has(key) && typeof value === "string"
        ? key === "default" ? { sql: value } : value
        : value,
    ]),
  );
}

function unnamed(index: Index): object {
  const { name: _name, ...definition } = describeIndex(index);
  return definition;
}

function addConstraint(
  table: QualifiedName,
  constraint: Constraint,
): Call | undefined {
  const described = describeOne(constraint);
  if (described === undefined) return undefined;
  const { name, ...definition } = described.definition;
  return call(
    described.method,
    [name ?? null, table.name, definition],
    inSchema(table),
  );
}

function droppedConstraint(constraint: Constraint): object | undefined {
  const described = describeOne(constraint);
  if (described === undefined) return undefined;
  const { name: _name, ...definition } = described.definition;
  return { [described.key]: definition };
}

interface DescribedConstraint {
  readonly method: string;
  /** The key of `op.dropConstraint`'s definition. */
  readonly key: string;
  readonly definition: { readonly name?: string };
}

function describeOne(
  constraint: Constraint,
): DescribedConstraint | undefined {
  const found = describeConstraints({ constraints: [constraint] });
  const of = (
    method: string,
    key: string,
    definition: object | string | undefined,
  ): DescribedConstraint | undefined =>
    typeof definition === "object" ? { method, key, definition } : undefined;
  switch (constraint.kind) {
    case "primaryKey":
      return of("createPrimaryKey", "primaryKey", found.primaryKey);
    case "unique":
      return of("createUnique", "unique", found.uniques?.[0]);
    case "check":
      return of("createCheck", "check", found.checks?.[0]);
    case "foreignKey":
      return of("createForeignKey", "foreignKey", found.foreignKeys?.[0]);
    case "exclude":
      return of("createExclusion", "exclusion", found.exclusions?.[0]);
    case "notNull":
      return undefined;
  }
}

import type {
  CreateTableOperation,
  DropTableOperation,
  RenameTableOperation,
} from "../../operations/mod.ts";
import type { Column, Constraint, Table } from "../../schema/mod.ts";
import {
  clauses,
  parenthesized,
  quoteIdentifier,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import type { CompileContext } from "../compile_options.ts";
import { type TableEffect, tableStatement } from "../facts/table_statement.ts";
import { columnClause } from "../write/column_clause.ts";
import { constraintClause } from "../write/constraint_clause.ts";
import { indexKeyClause } from "../write/key_clause.ts";
import { withClause } from "../write/options_clause.ts";
import { afterCreateTable } from "./after_create_table.ts";
import { refuseOldColumn } from "./columns.ts";
import { refuseOldServer } from "./constraint_versions.ts";

/** `CREATE TABLE` and what has to follow it. */
export function createTable(
  operation: CreateTableOperation,
  context: CompileContext,
): readonly Statement[] {
  const { table, ifNotExists } = operation;
  refuseOldTable(operation, context);
  const effects: readonly TableEffect[] = [
    { action: "createTable", table },
    ...(table.inherits ?? []).map((parent): TableEffect => ({
      action: "inherit",
      table: parent,
    })),
    ...(table.partitionOf === undefined ? [] : [
      {
        action: "createPartition",
        table: table.partitionOf.parent,
      } as const,
    ]),
    ...table.constraints.flatMap(referencedBy),
  ];
  return [
    tableStatement(createTableSql(table, ifNotExists), effects, context),
    ...afterCreateTable(table, context).map((statement) =>
      ofNewTable(statement, operation)
    ),
  ];
}

/** Nobody else sees a table before the commit, and what drops it takes all. */
function ofNewTable(
  statement: Statement,
  { table, ifNotExists }: CreateTableOperation,
): Statement {
  if (ifNotExists) return { ...statement, reversibility: "lossless" };
  return {
    ...statement,
    locks: statement.locks.filter(({ schema, relation }) =>
      schema !== table.schema || relation !== table.name
    ),
    rewrites: false,
    scans: false,
    reversibility: "lossless",
  };
}

function refuseOldTable(
  operation: CreateTableOperation,
  context: CompileContext,
): void {
  for (const column of operation.table.columns) {
    refuseOldColumn(operation, column, context);
  }
  for (const constraint of operation.table.constraints) {
    refuseOldServer(operation, constraint, context);
  }
}

/** A new table has no rows to read, but locks the tables it refers to. */
function referencedBy(constraint: Constraint): readonly TableEffect[] {
  return constraint.kind === "foreignKey" && !constraint.notValid
    ? [{
      action: "referToTable",
      table: constraint.references,
    }]
    : [];
}

function createTableSql(table: Table, ifNotExists: true | undefined): string {
  const { partitionBy, partitionOf, inherits, tablespace } = table;
  const body = tableBody(table);
  return clauses(
    "CREATE",
    table.persistence?.toUpperCase(),
    "TABLE",
    ifNotExists && "IF NOT EXISTS",
    quoteName(table),
    partitionOf !== undefined &&
      `PARTITION OF ${quoteName(partitionOf.parent)}`,
    (body.length > 0 || partitionOf === undefined) && bodyText(body),
    partitionOf?.bound,
    inherits !== undefined && inherits.length > 0 &&
      `INHERITS ${parenthesized(inherits.map(quoteName))}`,
    partitionBy !== undefined &&
      `PARTITION BY ${partitionBy.strategy.toUpperCase()} ${
        parenthesized(partitionBy.keys.map(indexKeyClause))
      }`,
    table.accessMethod !== undefined &&
      `USING ${quoteIdentifier(table.accessMethod)}`,
    withClause(table.options),
    tablespace !== undefined && `TABLESPACE ${quoteIdentifier(tablespace)}`,
  );
}

function bodyText(body: readonly string[]): string {
  return body.length === 0 ? "()" : `(\n  ${body.join(",\n  ")}\n)`;
}

function tableBody(table: Table): readonly string[] {
  const primaryKey = table.constraints
    .find(({ kind }) => kind === "primaryKey");
  const keys = primaryKey?.kind === "primaryKey" ? primaryKey.columns : [];
  return [
    ...table.columns.filter((column) => !column.inherited).map((column) =>
      createdColumn(column, { table, keys })
    ),
    ...table.constraints.filter(isWrittenInside).map(constraintClause),
  ];
}

/** In `PARTITION OF` a column has no type of its own. */
function createdColumn(
  column: Column,
  { table, keys }: { readonly table: Table; readonly keys: readonly string[] },
): string {
  const clause = columnClause(column, {
    ...(keys.includes(column.name) && { inPrimaryKey: true }),
  });
  if (table.partitionOf === undefined) return clause;
  return clauses(
    quoteIdentifier(column.name),
    column.default !== undefined && `DEFAULT (${column.default})`,
    !column.nullable && "NOT NULL",
  );
}

/** `CREATE TABLE` marks what is `NOT VALID` as valid: it has to follow. */
function isWrittenInside(constraint: Constraint): boolean {
  return !constraint.inherited && !constraint.notValid;
}

/** `DROP TABLE`. */
export function dropTable(
  { table, ifExists, cascade, definition }: DropTableOperation,
  context: CompileContext,
): readonly Statement[] {
  const sql = clauses(
    "DROP TABLE",
    ifExists && "IF EXISTS",
    quoteName(table),
    cascade && "CASCADE",
  );
  const released = (definition?.constraints ?? [])
    .filter((constraint) => constraint.kind === "foreignKey")
    .map(({ references }): TableEffect => ({
      action: "dropTable",
      table: references,
    }));
  return [
    tableStatement(sql, [{ action: "dropTable", table }, ...released], {
      ...context,
      facts: {
        reversibility: "structure",
        dataLoss: [{ kind: "table", schema: table.schema, name: table.name }],
      },
    }),
  ];
}

/** `ALTER TABLE … RENAME TO`. */
export function renameTable(
  { table, to }: RenameTableOperation,
  context: CompileContext,
): readonly Statement[] {
  const sql = clauses(
    "ALTER TABLE",
    quoteName(table),
    "RENAME TO",
    quoteIdentifier(to),
  );
  return [tableStatement(sql, [{ action: "renameTable", table }], context)];
}

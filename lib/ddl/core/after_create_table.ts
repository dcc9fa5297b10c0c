import type { Operation } from "../../operations/mod.ts";
import type { Column, Index, Table } from "../../schema/mod.ts";
import {
  type QualifiedName,
  quoteIdentifier,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import type { CompileContext } from "../compile_options.ts";
import { tableStatement } from "../facts/table_statement.ts";
import { commentSql } from "../write/comment_sql.ts";
import { creationFacts, sequenceFacts } from "../objects/creation_facts.ts";
import { nameOf } from "../objects/compilers.ts";
import { grantStatements } from "../objects/grant_statements.ts";
import { columnSettingActions } from "./column_actions.ts";
import { constraintComments } from "./constraints.ts";
import { indexStatements } from "./indexes.ts";

/** What `CREATE TABLE` cannot say itself. */
export function afterCreateTable(
  table: Table,
  context: CompileContext,
): readonly Statement[] {
  const own = table.columns.filter((column) => !column.inherited);
  return [
    ...columnSettings(table, own, context),
    ...notValidConstraints(table, context),
    ...table.indexes.flatMap((index) =>
      indexStatements({ table, index }, context)
    ),
    ...comments(table, own, context),
    ...settingOperations(table).flatMap(context.compile),
    ...creationFacts({ kind: "table", ...nameOf(table) }, table),
    ...columnGrants(table, own),
    ...own.flatMap((column) => sequenceFacts(table, column)),
  ];
}

/** Settings of columns that only `ALTER COLUMN` takes, in one statement. */
export function columnSettings(
  table: QualifiedName,
  columns: readonly Column[],
  context: CompileContext,
): readonly Statement[] {
  const actions = columns.flatMap((column) =>
    columnSettingActions(column.name, column)
  );
  if (actions.length === 0) return [];
  const sql = `ALTER TABLE ${quoteName(table)} ${
    actions.map(({ sql }) => sql).join(", ")
  }`;
  const effects = actions.map(({ action }) => ({ action, table }));
  return [tableStatement(sql, effects, context)];
}

function notValidConstraints(
  table: Table,
  context: CompileContext,
): readonly Statement[] {
  return table.constraints
    .filter(({ notValid, inherited }) => notValid && !inherited)
    .flatMap((constraint) =>
      context.compile({
        kind: "addConstraint",
        table: nameOf(table),
        constraint: { ...constraint, comment: undefined },
      })
    );
}

function comments(
  table: Table,
  columns: readonly Column[],
  context: CompileContext,
): readonly Statement[] {
  return [
    ...columns.flatMap((column) => columnComment(table, column, context)),
    ...table.constraints.flatMap((constraint) =>
      constraintComments(table, constraint, context)
    ),
  ];
}

function columnGrants(
  table: Table,
  columns: readonly Column[],
): readonly Statement[] {
  return columns.flatMap(({ name, grants = [] }) =>
    grantStatements({ kind: "column", ...nameOf(table), member: name }, grants)
  );
}

/** The comment of a column that was just made. */
export function columnComment(
  table: QualifiedName,
  { name, comment }: Column,
  context: CompileContext,
): readonly Statement[] {
  if (comment === undefined) return [];
  const target = `COLUMN ${quoteName(table)}.${quoteIdentifier(name)}`;
  return [
    tableStatement(
      commentSql(target, comment),
      [{ action: "columnComment", table }],
      context,
    ),
  ];
}

/** Settings of the table that are operations of their own. */
function settingOperations(table: Table): readonly Operation[] {
  const { replicaIdentity, indexes, rowSecurity } = table;
  const name = nameOf(table);
  const clustered = indexes.find((index) => index.clustered)?.name;
  const operations: Operation[] = [...attachments(table, indexes)];
  if (replicaIdentity !== undefined && replicaIdentity !== "default") {
    const kind = "setReplicaIdentity";
    operations.push({ kind, ...name, identity: replicaIdentity });
  }
  if (clustered !== undefined) {
    operations.push({ kind: "setClusterIndex", ...name, index: clustered });
  }
  if (rowSecurity !== undefined) {
    const settings = {
      ...(rowSecurity.includes("enabled") && { enabled: true }),
      ...(rowSecurity.includes("forced") && { forced: true }),
    };
    operations.push({ kind: "setRowSecurity", ...name, settings });
  }
  return operations;
}

function attachments(
  table: Table,
  indexes: readonly Index[],
): readonly Operation[] {
  return indexes.flatMap(({ name, attachedTo }) =>
    name === undefined || attachedTo === undefined ? [] : [{
      kind: "attachIndex",
      schema: table.schema,
      name,
      parent: attachedTo,
    }]
  );
}

import type { AlterColumnOperation } from "../../operations/mod.ts";
import {
  clauses,
  quoteIdentifier,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import type { CompileContext } from "../compile_options.ts";
import type { TableAction } from "../facts/table_facts.ts";
import { tableStatement } from "../facts/table_statement.ts";
import { typeChangeCost } from "../facts/type_change.ts";
import { sequenceFacts } from "../objects/creation_facts.ts";
import { needsVersion } from "../objects/needs_version.ts";
import { commentSql } from "../write/comment_sql.ts";
import type { AlterTableAction } from "./alter_table.ts";
import { columnSettingActions } from "./column_actions.ts";
import { identityActions } from "./identity_actions.ts";

/** `ALTER COLUMN`, as actions of one `ALTER TABLE`. */
export function alterColumnActions(
  operation: AlterColumnOperation,
  context: CompileContext,
): readonly AlterTableAction[] {
  return [
    ...typeActions(operation),
    ...defaultActions(operation),
    ...nullableActions(operation),
    ...identityActions(operation),
    ...generatedActions(operation, context),
    ...columnSettingActions(operation.column, operation),
  ];
}

/** What follows the `ALTER TABLE`: the comment, then the new name. */
export function afterAlterColumn(
  { table, column, comment, rename, identity, existing }: AlterColumnOperation,
  context: CompileContext,
): readonly Statement[] {
  const name = quoteName(table);
  const quoted = quoteIdentifier(column);
  const isNew = identity && !existing?.identity;
  return [
    ...(isNew ? sequenceFacts(table, { name: column, identity }) : []),
    ...(comment === undefined ? [] : [
      tableStatement(
        commentSql(`COLUMN ${name}.${quoted}`, comment),
        [{ action: "columnComment", table }],
        context,
      ),
    ]),
    ...(rename === undefined ? [] : [
      tableStatement(
        `ALTER TABLE ${name} RENAME COLUMN ${quoted} TO ${
          quoteIdentifier(rename)
        }`,
        [{ action: "renameColumn", table }],
        context,
      ),
    ]),
  ];
}

function alterWords({ column }: AlterColumnOperation): string {
  return `ALTER COLUMN ${quoteIdentifier(column)}`;
}

function typeActions(
  operation: AlterColumnOperation,
): readonly AlterTableAction[] {
  const { using, collation, existing } = operation;
  const type = operation.type ??
    (collation === undefined ? undefined : existing?.type);
  if (type === undefined) return [];
  const alter = alterWords(operation);
  const cost = using === undefined
    ? typeChangeCost(existing?.type, type)
    : "rewrite";
  const actions: Record<typeof cost, TableAction> = {
    none: "setType",
    scan: "setTypeScanning",
    rewrite: "setTypeRewriting",
  };
  // A default of the former type often has no cast to the new one: where the
  // default is set anew, the former is taken away before the type changes.
  const isDefaultReplaced = typeof operation.default === "string";
  return [
    ...(isDefaultReplaced
      ? [{ sql: `${alter} DROP DEFAULT`, action: "setDefault" } as const]
      : []),
    {
      sql: clauses(
        alter,
        "TYPE",
        type,
        collation !== undefined && `COLLATE ${quoteName(collation)}`,
        using !== undefined && `USING ${using}`,
      ),
      action: actions[cost],
      ...(cost === "rewrite" && { facts: factsOfRewriting(operation, type) }),
    },
  ];
}

/** Values may not fit the new type; what `USING` makes of them is meant. */
function factsOfRewriting(
  { table: { schema, name }, column, using }: AlterColumnOperation,
  type: string,
): NonNullable<AlterTableAction["facts"]> {
  return {
    reversibility: "structure",
    dataLoss: using === undefined
      ? [{ kind: "conversion", schema, name, member: column, type }]
      : [],
  };
}

function defaultActions(
  operation: AlterColumnOperation,
): readonly AlterTableAction[] {
  if (operation.default === undefined) return [];
  const alter = alterWords(operation);
  return [{
    sql: operation.default === null
      ? `${alter} DROP DEFAULT`
      : `${alter} SET DEFAULT ${operation.default}`,
    action: "setDefault",
  }];
}

function nullableActions(
  operation: AlterColumnOperation,
): readonly AlterTableAction[] {
  if (operation.nullable === undefined) return [];
  const alter = alterWords(operation);
  return operation.nullable
    ? [{ sql: `${alter} DROP NOT NULL`, action: "dropNotNull" }]
    : [{ sql: `${alter} SET NOT NULL`, action: "setNotNull" }];
}

function generatedActions(
  operation: AlterColumnOperation,
  context: CompileContext,
): readonly AlterTableAction[] {
  const { generated } = operation;
  if (generated === undefined) return [];
  const alter = alterWords(operation);
  if (generated === null) {
    const feature = { feature: "DROP EXPRESSION", since: 130000 };
    needsVersion(operation, feature, context);
    return [{ sql: `${alter} DROP EXPRESSION`, action: "dropExpression" }];
  }
  const feature = { feature: "SET EXPRESSION", since: 170000 };
  needsVersion(operation, feature, context);
  return [{
    sql: `${alter} SET EXPRESSION AS (${generated.expression})`,
    action: "setExpression",
  }];
}

import type { AlterColumnDefinition } from "../../../mod.ts";
import { columnOf, identityOf, isAutoIncrement } from "./column.ts";
import { type Arguments, at, type CallContext } from "./describe.ts";
import { sqlDefault } from "./expression.ts";
import { checkOf, collationOf, sqlType } from "./sql_type.ts";

/** `add_column`. */
export function addColumn({ op }: CallContext, args: Arguments): void {
  const { column, table_name: table = "", schema } = args;
  if (column === undefined) throw new TypeError("A column is missing");
  const isSerial = column.primary_key === true &&
    isAutoIncrement(column, [column.column]);
  const { name, ...definition } = columnOf(column, { isSerial });
  const { unique, index } = column;
  const references = definition.references;
  op.addColumn(table, name, {
    ...definition,
    ...(args.inline_primary_key && column.primary_key && { primaryKey: true }),
    ...(unique && !index && { unique: true }),
    ...(args.inline_references && references !== undefined &&
      { references: { ...references, name: `${table}_${name}_fkey` } }),
  }, { ...at(schema), ...(args.if_not_exists && { ifNotExists: true }) });
  if (index) {
    op.createIndex(null, table, [name], {
      ...at(schema),
      ...(unique && { unique }),
    });
  }
  const check = checkOf(column.type, name);
  if (check !== undefined) {
    const { expression } = check;
    op.createCheck(check.name, table, { expression }, at(schema));
  }
}

/** `drop_column`. */
export function dropColumn({ op }: CallContext, args: Arguments): void {
  op.dropColumn(args.table_name ?? "", args.column_name ?? "", {
    ...at(args.schema),
    ...(args.if_exists && { ifExists: true }),
  });
}

/** `alter_column`. */
export function alterColumn({ op }: CallContext, args: Arguments): void {
  const { table_name: table = "", column_name: column = "", schema } = args;
  const definition = alterationOf(args);
  if (Object.keys(definition).length > 0) {
    op.alterColumn(table, column, definition, at(schema));
  }
  const check = checkOf(args.type_, column);
  if (check !== undefined) {
    const { expression } = check;
    op.createCheck(check.name, table, { expression }, at(schema));
  }
}

function alterationOf(args: Arguments): AlterColumnDefinition {
  const { type_: type, nullable, comment, new_column_name: rename } = args;
  const using = args.postgresql_using;
  const collation = type === undefined ? undefined : collationOf(type);
  return {
    ...(type !== undefined && { type: sqlType(type) }),
    ...(collation !== undefined && { collation }),
    ...(using !== undefined && { using }),
    ...(nullable !== undefined && nullable !== null && { nullable }),
    ...defaultOf(args),
    ...(comment !== undefined && { comment }),
    ...(rename !== undefined && rename !== null && { rename }),
  };
}

function defaultOf(
  { server_default: wanted, existing_server_default: existing }: Arguments,
): AlterColumnDefinition {
  if (wanted === undefined) return {};
  const fields = Object(wanted);
  const former = existing?.identity;
  if (wanted === null) {
    return former === undefined ? { default: null } : { identity: null };
  }
  if (typeof fields.computed === "object") {
    return { generated: String(fields.computed.sqltext) };
  }
  if (typeof fields.computed === "string") {
    return { generated: fields.computed };
  }
  if (typeof fields.identity === "object") {
    return {
      identity: identityOf(fields.identity),
      ...(former !== undefined &&
        { existing: { identity: identityOf(former) } }),
    };
  }
  const sql = sqlDefault(wanted);
  return sql === undefined ? {} : { default: { sql } };
}

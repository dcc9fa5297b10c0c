import type {
  ForeignKeyDefinition,
  IndexDefinition,
  TableDefinition,
} from "../../../mod.ts";
import {
  actionsOf,
  type ColumnDescription,
  columnOf,
  isAutoIncrement,
  madeType,
  targetOf,
  timingOf,
} from "./column.ts";
import { exclusionOf } from "./constraint_calls.ts";
import {
  type Arguments,
  at,
  type CallContext,
  type IndexArguments,
  names,
  type PartDescription,
} from "./describe.ts";
import { sqlExpression } from "./expression.ts";
import { keysOf, settingsOf } from "./index_calls.ts";
import { checkName, plainName } from "./naming.ts";
import { checkOf } from "./sql_type.ts";
import { makeType } from "./type_calls.ts";

/** `create_table`, with the types its columns make. */
export function createTable(context: CallContext, args: Arguments): void {
  const items = args.items ?? [];
  const columns = items.filter((item) => "column" in item);
  const made = new Map(
    columns.map(({ type }) => madeType(type))
      .filter((type) => type !== undefined)
      .map((type) => [type.name, type] as const),
  );
  for (const type of made.values()) makeType(context, type);
  context.op.createTable(
    args.table_name ?? "",
    tableOf(context, args),
    {
      ...at(args.schema),
      ...(args.if_not_exists && { ifNotExists: true }),
    },
  );
}

function tableOf(context: CallContext, args: Arguments): TableDefinition {
  const items = args.items ?? [];
  const columns = items.filter((item): item is ColumnDescription =>
    "column" in item
  );
  const parts = items.filter((item): item is PartDescription =>
    !("column" in item)
  );
  const keys = keyColumns(columns, parts);
  const { comment, postgresql_inherits: inherits } = args;
  const tablespace = args.postgresql_tablespace;
  return {
    columns: columns.map((column) =>
      columnOf(column, { isSerial: isAutoIncrement(column, keys) })
    ),
    ...keyOf(columns, parts),
    uniques: [
      ...columns.filter(({ unique, index }) => unique && !index)
        .map(({ column }) => [column]),
      ...of("unique", parts).map((part) => ({
        columns: names(part.columns),
        ...named(part),
        ...timingOf(part),
        ...settingsOfUnique(part),
      })),
    ],
    checks: [
      ...of("check", parts).map((part) => {
        const name = checkName(
          part.name,
          args.table_name ?? "",
          context.convention,
        );
        return {
          expression: sqlExpression(part.sql),
          ...(name !== null && { name }),
        };
      }),
      ...columns.flatMap(({ type, column }) => checkOf(type, column) ?? []),
    ],
    foreignKeys: of("foreign_key", parts).filter((part) => !part.use_alter)
      .map(foreignKeyOf),
    exclusions: of("exclude", parts)
      .map((part) => ({ ...exclusionOf(part), ...named(part) })),
    indexes: [...columns.flatMap(columnIndexes), ...parts.flatMap(indexes)],
    ...(typeof comment === "string" && { comment }),
    ...(args.prefixes?.includes("UNLOGGED") && { unlogged: true }),
    ...(args.prefixes?.includes("TEMPORARY") && { temporary: true }),
    ...(inherits !== undefined && { inherits: [inherits].flat() }),
    ...(tablespace !== undefined && { tablespace }),
    ...(args.postgresql_with !== undefined &&
      { options: args.postgresql_with }),
    ...partitionOf(args),
  };
}

function of(
  kind: string,
  parts: readonly PartDescription[],
): readonly PartDescription[] {
  return parts.filter(({ constraint }) => constraint === kind);
}

function named({ name }: PartDescription): { readonly name?: string } {
  const plain = plainName(name);
  return plain === null ? {} : { name: plain };
}

function keyColumns(
  columns: readonly ColumnDescription[],
  parts: readonly PartDescription[],
): readonly string[] {
  const [key] = of("primary_key", parts);
  return key === undefined
    ? columns.filter((column) => column.primary_key)
      .map(({ column }) => column)
    : names(key.columns);
}

function keyOf(
  columns: readonly ColumnDescription[],
  parts: readonly PartDescription[],
): Pick<TableDefinition, "primaryKey"> {
  const keys = keyColumns(columns, parts);
  const [key] = of("primary_key", parts);
  if (keys.length === 0) return {};
  return {
    primaryKey: {
      columns: keys,
      ...(key !== undefined && { ...named(key), ...timingOf(key) }),
    },
  };
}

function settingsOfUnique(
  part: PartDescription & IndexArguments,
): {
  readonly nullsNotDistinct?: boolean;
  readonly include?: readonly string[];
} {
  const include = part.postgresql_include;
  return {
    ...(part.postgresql_nulls_not_distinct && { nullsNotDistinct: true }),
    ...(include !== undefined && { include }),
  };
}

function foreignKeyOf(part: PartDescription): ForeignKeyDefinition {
  const targets = (part.refs ?? []).map(targetOf);
  const { table = "", schema } = targets[0] ?? {};
  return {
    columns: names(part.columns),
    references: {
      table,
      ...at(schema),
      columns: targets.map(({ column }) => column),
    },
    ...named(part),
    ...actionsOf(part as Parameters<typeof actionsOf>[0]),
  };
}

function columnIndexes(
  { column, index, unique }: ColumnDescription,
): readonly IndexDefinition[] {
  return index ? [{ keys: [column], ...(unique && { unique }) }] : [];
}

function indexes(
  part: PartDescription & IndexArguments,
): readonly IndexDefinition[] {
  if (part.constraint !== undefined) return [];
  return [{
    ...(typeof part.index === "string" && { name: part.index }),
    keys: keysOf(part),
    ...settingsOf(part),
  }];
}

function partitionOf(args: Arguments): Pick<TableDefinition, "partitionBy"> {
  const match = /^\s*(range|list|hash)\s*\((.*)\)\s*$/i
    .exec(args.postgresql_partition_by ?? "");
  if (match === null) return {};
  const [, strategy = "", keys = ""] = match;
  return {
    partitionBy: {
      strategy: strategy.toLowerCase() as "range" | "list" | "hash",
      keys: keys.split(",").map((key) => key.trim()).map((key) =>
        /^\w+$/.test(key) ? key : { sql: key }
      ),
    },
  };
}

/** `drop_table`. */
export function dropTable({ op }: CallContext, args: Arguments): void {
  op.dropTable(args.table_name ?? "", {
    ...at(args.schema),
    ...(args.if_exists && { ifExists: true }),
  });
}

/** `rename_table`. */
export function renameTable({ op }: CallContext, args: Arguments): void {
  const { old_table_name: old = "", new_table_name: name = "" } = args;
  op.renameTable(old, name, at(args.schema));
}

/** `create_table_comment` and `drop_table_comment`. */
export function setTableComment(
  { op }: CallContext,
  args: Arguments,
): void {
  op.setTableComment(
    args.table_name ?? "",
    args.comment ?? null,
    at(args.schema),
  );
}

import type { IndexKeyDefinitions, IndexSettings } from "../../../mod.ts";
import {
  type Arguments,
  at,
  type CallContext,
  type IndexArguments,
} from "./describe.ts";
import { sqlExpression } from "./expression.ts";
import { plainName } from "./naming.ts";

/** `create_index`. */
export function createIndex({ op }: CallContext, args: Arguments): void {
  op.createIndex(
    plainName(args.index_name),
    args.table_name ?? "",
    keysOf(args),
    {
      ...settingsOf(args),
      ...at(args.schema),
      ...(args.if_not_exists && { ifNotExists: true }),
      ...(args.postgresql_concurrently && { concurrently: true }),
    },
  );
}

/** `drop_index`. */
export function dropIndex({ op }: CallContext, args: Arguments): void {
  op.dropIndex(plainName(args.index_name) ?? "", {
    ...at(args.schema),
    ...(args.table_name !== undefined && { table: args.table_name }),
    ...(args.if_exists && { ifExists: true }),
    ...(args.postgresql_concurrently && { concurrently: true }),
  });
}

/** The keys of an index. */
export function keysOf(args: IndexArguments): IndexKeyDefinitions {
  return (args.columns ?? []).map((column) => {
    const key = keyOf(column);
    const opclass = args.postgresql_ops?.[columnName(column)];
    return opclass === undefined ? key : { ...key, opclass };
  });
}

function columnName(column: unknown): string {
  return typeof column === "string"
    ? column
    : String(Object(column)["column"] ?? Object(column)["key"] ?? "");
}

function keyOf(
  column: unknown,
): { readonly expression: string | { readonly sql: string } } {
  if (typeof column === "string") return { expression: column };
  const fields = Object(column) as Readonly<Record<string, unknown>>;
  const order = fields["desc"] ? "desc" : fields["asc"] ? "asc" : undefined;
  const nulls = fields["nulls"];
  const words = {
    ...(order !== undefined && { order }),
    ...((nulls === "first" || nulls === "last") && { nulls }),
  };
  return typeof fields["column"] === "string"
    ? { expression: fields["column"], ...words }
    : { expression: { sql: sqlExpression(column) }, ...words };
}

/** What an index says besides its keys. */
export function settingsOf(args: IndexArguments): IndexSettings {
  const { postgresql_using: using, postgresql_where: where } = args;
  const include = args.postgresql_include;
  const tablespace = args.postgresql_tablespace;
  return {
    ...(args.unique && { unique: true }),
    ...(using !== undefined && { using }),
    ...(where !== undefined && { where: sqlExpression(where) }),
    ...(include !== undefined && { include }),
    ...(args.postgresql_nulls_not_distinct && { nullsNotDistinct: true }),
    ...(args.postgresql_with !== undefined && { with: args.postgresql_with }),
    ...(tablespace !== undefined && { tablespace }),
  };
}

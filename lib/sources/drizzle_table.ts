import { is, SQL } from "drizzle-orm";
import {
  type Check,
  getTableConfig,
  type Index as DrizzleIndex,
  IndexedColumn,
  PgArray,
  type PgColumn,
  PgDialect,
  type PgTable,
} from "drizzle-orm/pg-core";
import type {
  Column,
  Constraint,
  ForeignKey,
  Identity,
  Index,
  IndexKey,
  ReferentialAction,
  Table,
} from "../schema/mod.ts";
import { quoteLiteral, quoteName } from "../sql/mod.ts";

/** What `getTableConfig()` says of a table. */
type TableConfig = ReturnType<typeof getTableConfig>;

/** Writes Drizzle's SQL as text, its values in place and columns by name alone. */
export function drizzleSql(sql: SQL): string {
  return new PgDialect().sqlToQuery(sql.inlineParams(), "indexes").sql;
}

/** Writes a query of Drizzle's as text: columns with their tables. */
export function drizzleQuery(sql: SQL): string {
  return new PgDialect().sqlToQuery(sql.inlineParams()).sql;
}

interface EnumOf {
  readonly enumName: string;
  readonly schema: string | undefined;
}

function enumOf(column: PgColumn): EnumOf | undefined {
  return "enum" in column && typeof column.enum === "function"
    ? Object(column.enum)
    : undefined;
}

/** A column's type, with the schema of an enum, which Drizzle leaves out. */
function typeOf(column: PgColumn): string {
  if (is(column, PgArray)) {
    const size = column.size === undefined ? "" : String(column.size);
    return `${typeOf(column.baseColumn)}[${size}]`;
  }
  const found = enumOf(column);
  return found === undefined
    ? column.getSQLType()
    : quoteName({ schema: found.schema, name: found.enumName });
}

function defaultOf(column: PgColumn): string | undefined {
  const value: unknown = column.default;
  if (value === undefined) return undefined;
  if (is(value, SQL)) return drizzleSql(value);
  const sent: unknown = column.mapToDriverValue(value);
  if (typeof sent === "number" || typeof sent === "boolean") return `${sent}`;
  if (typeof sent === "bigint") return `${sent}`;
  if (sent === null) return "NULL";
  if (sent instanceof Date) return quoteLiteral(sent.toISOString());
  return quoteLiteral(typeof sent === "string" ? sent : JSON.stringify(sent));
}

function wholeNumber(value: string | number | undefined): bigint | undefined {
  return value === undefined ? undefined : BigInt(value);
}

function identityOf(column: PgColumn): Identity | undefined {
  const identity = column.generatedIdentity;
  if (identity === undefined) return undefined;
  const options = identity.sequenceOptions ?? {};
  return {
    generation: identity.type === "always" ? "always" : "byDefault",
    sequence: identity.sequenceName === undefined
      ? undefined
      : { name: identity.sequenceName },
    start: wholeNumber(options.startWith),
    increment: wholeNumber(options.increment),
    minValue: wholeNumber(options.minValue),
    maxValue: wholeNumber(options.maxValue),
    cache: wholeNumber(options.cache),
    cycle: options.cycle ? true : undefined,
  };
}

function expressionOf(value: unknown): string {
  const inner: unknown = typeof value === "function" ? value() : value;
  return is(inner, SQL) ? drizzleSql(inner) : quoteLiteral(String(inner));
}

function columnOf(column: PgColumn): Column {
  return {
    name: column.name,
    type: typeOf(column),
    nullable: !column.notNull,
    default: column.generated === undefined ? defaultOf(column) : undefined,
    identity: identityOf(column),
    generated: column.generated === undefined
      ? undefined
      : { kind: "stored", expression: expressionOf(column.generated.as) },
  };
}

function action(
  value: ReferentialAction | undefined,
): ReferentialAction | undefined {
  return value === "no action" ? undefined : value;
}

function foreignKeys(config: TableConfig): readonly ForeignKey[] {
  return config.foreignKeys.map((key) => {
    const { columns, foreignColumns, foreignTable } = key.reference();
    const target = getTableConfig(foreignTable);
    return {
      kind: "foreignKey",
      name: key.getName(),
      columns: columns.map(({ name }) => name),
      references: {
        schema: target.schema,
        name: target.name,
        columns: foreignColumns.map(({ name }) => name),
      },
      onDelete: action(key.onDelete),
      onUpdate: action(key.onUpdate),
    };
  });
}

function keys(config: TableConfig): readonly Constraint[] {
  const single = config.columns.filter((column) => column.primary);
  return [
    ...(single.length === 0 ? [] : [{
      kind: "primaryKey" as const,
      columns: single.map(({ name }) => name),
    }]),
    ...config.primaryKeys.map((key) => ({
      kind: "primaryKey" as const,
      name: key.getName(),
      columns: key.columns.map(({ name }) => name),
    })),
    ...config.columns.filter((column) => column.isUnique).map((column) => ({
      kind: "unique" as const,
      name: column.uniqueName,
      columns: [column.name],
      nullsNotDistinct: column.uniqueType === "not distinct"
        ? true as const
        : undefined,
    })),
    ...config.uniqueConstraints.map((unique) => ({
      kind: "unique" as const,
      name: unique.getName(),
      columns: unique.columns.map(({ name }) => name),
      nullsNotDistinct: unique.nullsNotDistinct ? true as const : undefined,
    })),
  ];
}

function checkOf(check: Check): Constraint {
  return {
    kind: "check",
    name: check.name,
    expression: drizzleSql(check.value),
  };
}

function keyOf(column: unknown): IndexKey {
  if (is(column, SQL)) return { expression: { sql: drizzleSql(column) } };
  if (!is(column, IndexedColumn)) {
    throw new TypeError("Cannot read a key of a Drizzle index");
  }
  const { order, nulls, opClass } = column.indexConfig;
  const descending = order === "desc";
  return {
    expression: column.name ?? "",
    order: descending ? "desc" : undefined,
    nulls: nulls === (descending ? "first" : "last") ? undefined : nulls,
    opclass: opClass,
  };
}

function indexOf({ config }: DrizzleIndex, table: string): Index {
  const indexKeys = config.columns.map(keyOf);
  const names = indexKeys.map(({ expression }) =>
    typeof expression === "string" ? expression : "expr"
  );
  const options = Object.entries(config.with ?? {})
    .map(([name, value]) => [name, String(value)]);
  return {
    name: config.name ?? `${table}_${names.join("_")}_index`,
    keys: indexKeys,
    unique: config.unique ? true : undefined,
    only: config.only ? true : undefined,
    using: config.method === "btree" ? undefined : config.method,
    where: config.where === undefined ? undefined : drizzleSql(config.where),
    with: options.length === 0 ? undefined : Object.fromEntries(options),
  };
}

/** A table of Drizzle's as the model has tables. */
export function drizzleTable(table: PgTable): Table {
  const config = getTableConfig(table);
  return {
    schema: config.schema,
    name: config.name,
    columns: config.columns.map(columnOf),
    constraints: [
      ...keys(config),
      ...config.checks.map(checkOf),
      ...foreignKeys(config),
    ],
    indexes: config.indexes.map((index) => indexOf(index, config.name)),
    rowSecurity: config.enableRLS || config.policies.length > 0
      ? "enabled"
      : undefined,
  };
}

import type {
  ColumnReferences,
  IdentityDefinition,
  NamedColumnDefinition,
  ReferentialAction,
} from "../../../mod.ts";
import { sqlDefault, sqlExpression } from "./expression.ts";
import {
  bare,
  collationOf,
  sqlType,
  type TypeDescription,
} from "./sql_type.ts";

/** A column as the vectors describe it. */
export interface ColumnDescription {
  readonly column: string;
  readonly type: TypeDescription;
  readonly nullable?: boolean;
  readonly primary_key?: boolean;
  readonly autoincrement?: boolean | string;
  readonly server_default?: unknown;
  readonly identity?: IdentityDescription;
  readonly computed?: { readonly sqltext: unknown };
  readonly sequence?: unknown;
  readonly foreign_key?: ReferenceDescription;
  readonly comment?: string;
  readonly unique?: boolean;
  readonly index?: boolean;
  readonly check?: { readonly sql: unknown; readonly name?: string };
}

/** A foreign key's target and what it does. */
export interface ReferenceDescription {
  readonly target: string;
  readonly name?: string;
  readonly ondelete?: string;
  readonly onupdate?: string;
  readonly deferrable?: boolean;
  readonly initially?: string;
  readonly match?: string;
}

/** An identity's settings. */
export interface IdentityDescription {
  readonly always?: boolean;
  readonly start?: number;
  readonly increment?: number;
  readonly minvalue?: number;
  readonly maxvalue?: number;
  readonly cycle?: boolean;
  readonly cache?: number;
}

const SERIALS: Readonly<Record<string, string>> = {
  bigint: "bigserial",
  integer: "serial",
  smallint: "smallserial",
};

/** A column as a definition, without its unique constraint and its index. */
export function columnOf(
  column: ColumnDescription,
  { isSerial }: { readonly isSerial: boolean },
): NamedColumnDefinition {
  const { identity, computed, check, comment } = column;
  const type = sqlType(column.type);
  const collation = collationOf(column.type);
  const defaultSql = sqlDefault(column.server_default);
  return {
    name: column.column,
    type: isSerial ? SERIALS[type] ?? type : type,
    nullable: column.nullable ?? !column.primary_key,
    ...(defaultSql !== undefined && { default: { sql: defaultSql } }),
    ...(identity !== undefined && { identity: identityOf(identity) }),
    ...(computed !== undefined &&
      { generated: sqlExpression(computed.sqltext) }),
    ...(collation !== undefined && { collation }),
    ...(check !== undefined && {
      check: {
        expression: sqlExpression(check.sql),
        ...(check.name !== undefined && { name: check.name }),
      },
    }),
    ...(column.foreign_key !== undefined &&
      { references: referenceOf(column.foreign_key) }),
    ...(comment !== undefined && { comment }),
  };
}

/** Whether it is the one integer key that gets a sequence. */
export function isAutoIncrement(
  column: ColumnDescription,
  keys: readonly string[],
): boolean {
  const type = sqlType(column.type);
  return keys.length === 1 && keys[0] === column.column &&
    type in SERIALS && column.autoincrement !== false &&
    [
      column.server_default,
      column.identity,
      column.computed,
      column.sequence,
      column.foreign_key,
    ].every((value) => value === undefined || value === null);
}

/** Identity settings as a definition. */
export function identityOf(identity: IdentityDescription): IdentityDefinition {
  const { start, increment, minvalue, maxvalue, cache, cycle } = identity;
  return {
    generation: identity.always ? "always" : "byDefault",
    ...(start !== undefined && { start }),
    ...(increment !== undefined && { increment }),
    ...(minvalue !== undefined && { minValue: minvalue }),
    ...(maxvalue !== undefined && { maxValue: maxvalue }),
    ...(cache !== undefined && { cache }),
    ...(cycle !== undefined && { cycle }),
  };
}

/** A column's foreign key as a definition. */
export function referenceOf(reference: ReferenceDescription): ColumnReferences {
  const { table, schema, column } = targetOf(reference.target);
  return {
    table,
    ...(schema !== undefined && { schema }),
    columns: [column],
    ...(reference.name !== undefined && { name: reference.name }),
    ...actionsOf(reference),
  };
}

/** What a foreign key does, in our words. */
export function actionsOf(
  { ondelete, onupdate, deferrable, initially, match }: Omit<
    ReferenceDescription,
    "target"
  >,
): Pick<
  ColumnReferences,
  "onDelete" | "onUpdate" | "deferrable" | "initiallyDeferred" | "match"
> {
  return {
    ...(ondelete && { onDelete: ondelete.toLowerCase() as ReferentialAction }),
    ...(onupdate && { onUpdate: onupdate.toLowerCase() as ReferentialAction }),
    ...timingOf({ deferrable, initially }),
    ...(match && { match: match.toLowerCase() as "full" | "simple" }),
  };
}

/** When a constraint is checked, in our words. */
export function timingOf(
  { deferrable, initially }: {
    readonly deferrable?: boolean | undefined;
    readonly initially?: string | undefined;
  },
): { readonly deferrable?: boolean; readonly initiallyDeferred?: boolean } {
  return {
    ...(deferrable && { deferrable }),
    ...(initially?.toUpperCase() === "DEFERRED" && { initiallyDeferred: true }),
  };
}

/** `schema.table.column` or `table.column`. */
export function targetOf(
  target: string,
): {
  readonly schema?: string;
  readonly table: string;
  readonly column: string;
} {
  const parts = target.split(".");
  const [column = "", table = "", schema] = parts.toReversed();
  return { table, column, ...(schema !== undefined && { schema }) };
}

/** The enum or domain a column's type makes, looking into arrays. */
export function madeType(
  type: TypeDescription,
): Exclude<TypeDescription, string | null> | undefined {
  if (typeof type !== "object" || type === null) return undefined;
  if (bare(type.t) === "array") return madeType(type.of ?? null);
  const isMade = bare(type.t) === "domain" ||
    (bare(type.t) === "enum" && type.native_enum !== false);
  return isMade && type.create_type !== false ? type : undefined;
}

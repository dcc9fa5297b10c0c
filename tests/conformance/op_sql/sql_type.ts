import { quoteIdentifier, quoteName } from "../../../lib/sql/mod.ts";

/** A type as the vectors describe it: a name, or a name with arguments. */
export type TypeDescription = string | null | {
  readonly t: string;
  readonly of?: TypeDescription;
  readonly length?: number;
  readonly precision?: number;
  readonly scale?: number;
  readonly timezone?: boolean;
  readonly varying?: boolean;
  readonly dimensions?: number;
  readonly collation?: string;
  readonly values?: readonly string[];
  readonly name?: string;
  readonly schema?: string;
  readonly sql?: string;
  readonly native_enum?: boolean;
  readonly create_constraint?: boolean;
  readonly create_type?: boolean;
  readonly check?: string;
  readonly default?: string;
  readonly not_null?: boolean;
  readonly fields?: string;
};

const SIMPLE: Readonly<Record<string, string>> = {
  biginteger: "bigint",
  boolean: "boolean",
  date: "date",
  datetime: "timestamp",
  double: "double precision",
  double_precision: "double precision",
  float: "float",
  int: "integer",
  integer: "integer",
  interval: "interval",
  largebinary: "bytea",
  smallinteger: "smallint",
  string: "varchar",
  text: "text",
  time: "time",
  timestamp: "timestamp",
  unicode: "varchar",
  unicodetext: "text",
  uuid: "uuid",
};

/** The type as SQL. */
export function sqlType(type: TypeDescription): string {
  if (type === null) return "text";
  if (typeof type === "string") return simple(type, {});
  switch (bare(type.t)) {
    case "array":
      return `${sqlType(type.of ?? null)}${"[]".repeat(type.dimensions ?? 1)}`;
    case "enum":
      return type.native_enum === false
        ? `varchar(${enumLength(type.values ?? [], type.length)})`
        : quoteName({ schema: type.schema, name: type.name ?? "" });
    case "domain":
      return quoteName({ schema: type.schema, name: type.name ?? "" });
    case "raw":
      return type.sql ?? "";
    default:
      return simple(type.t, type);
  }
}

/** The type's collation, where it has one. */
export function collationOf(type: TypeDescription): string | undefined {
  return typeof type === "object" && type !== null && bare(type.t) !== "domain"
    ? type.collation
    : undefined;
}

/** The check that a type which PostgreSQL does not have brings along. */
export function checkOf(
  type: TypeDescription | undefined,
  column: string,
): { readonly name: string; readonly expression: string } | undefined {
  if (typeof type !== "object" || type === null) return undefined;
  if (bare(type.t) !== "enum" || type.native_enum !== false) return undefined;
  if (!type.create_constraint || type.name === undefined) return undefined;
  const values = (type.values ?? [])
    .map((value) => `'${value.replaceAll("'", "''")}'`);
  return {
    name: type.name,
    expression: `${quoteIdentifier(column)} IN (${values.join(", ")})`,
  };
}

/** A type's name without its module and in lower case. */
export function bare(name: string): string {
  return name.replace(/^.*\./, "").toLowerCase();
}

function enumLength(values: readonly string[], length?: number): number {
  return length ?? Math.max(1, ...values.map((value) => value.length));
}

function simple(
  name: string,
  args: Exclude<TypeDescription, string | null> | Record<string, never>,
): string {
  const base = bare(name);
  const { length, precision, scale, timezone, varying, fields } = args;
  if (base === "bit") {
    const size = length === undefined ? "" : `(${length})`;
    return varying ? `bit varying${size}` : `bit${size}`;
  }
  const type = SIMPLE[base] ?? base;
  const words = base === "interval" && fields !== undefined
    ? `${type} ${fields}`
    : type;
  const numbers = [length ?? precision, scale]
    .filter((number) => number !== undefined);
  const size = numbers.length === 0 ? "" : `(${numbers.join(",")})`;
  const zone = timezone ? " with time zone" : "";
  return `${words}${size}${zone}`;
}

import type { SqlExpression } from "../../../mod.ts";
import { quoteIdentifier, quoteName } from "../../../lib/sql/mod.ts";
import { type Arguments, at, type CallContext } from "./describe.ts";
import { literal } from "./expression.ts";
import { bare, sqlType } from "./sql_type.ts";

type Values = Readonly<Record<string, unknown>>;

/** `bulk_insert`. */
export function bulkInsert({ op }: CallContext, args: Arguments): void {
  const { table, rows = [] } = args;
  if (table === undefined) throw new TypeError("A table is missing");
  const types = table.columns
    .map(({ column, type }) => [column, sqlType(type ?? null)] as const)
    .filter(([, type]) => /json|\[\]/.test(type));
  op.bulkInsert(table.name, rows.map(rowOf), {
    ...at(table.schema),
    ...(types.length > 0 && { types: Object.fromEntries(types) }),
  });
}

function rowOf(row: Values): Values {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, valueOf(value)]),
  );
}

function valueOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return value;
  }
  const [[kind, inner] = ["", undefined]] = Object.entries(value);
  if (kind === "sql") return { sql: String(inner) } satisfies SqlExpression;
  if (kind === "json") return inner;
  if (kind === "bytes" || kind === "hex") {
    return Uint8Array.fromHex(String(inner));
  }
  return kind === "float" ? Number(inner) : String(inner);
}

/** `execute`. */
export function execute(context: CallContext, { sqltext }: Arguments): void {
  const { op } = context;
  if (typeof sqltext === "string") return op.execute(sqltext);
  const fields = Object(sqltext) as Readonly<Record<string, unknown>>;
  if (typeof fields["text"] === "string") {
    return op.execute(bound(fields["text"], Object(fields["bind"])));
  }
  const [[kind, description] = ["", undefined]] = Object.entries(fields);
  if (isRowStatement(kind)) {
    return op.execute(rowSql(kind, Object(description)));
  }
  executeOnObject(context, kind, description, fields);
}

function isRowStatement(
  kind: string,
): kind is "insert" | "update" | "delete" {
  return ["insert", "update", "delete"].includes(kind);
}

/** `:name` as a literal; `\:` and `::` are not binds. */
function bound(text: string, values: Values): string {
  return text.replaceAll(
    /(\\:)|(::)|:([A-Za-z_]\w*)/g,
    (all: string, escaped?: string, cast?: string, name?: string) =>
      escaped !== undefined
        ? ":"
        : cast !== undefined || name === undefined
        ? all
        : literal(values[name] ?? null),
  );
}

function rowSql(
  kind: "insert" | "update" | "delete",
  { table, schema, values = {}, where = {} }: {
    readonly table: string;
    readonly schema?: string;
    readonly values?: Values;
    readonly where?: Values;
  },
): string {
  const name = quoteName({ schema, name: table });
  const equal = (pairs: Values): string[] =>
    Object.entries(pairs).map(([column, value]) =>
      `${quoteIdentifier(column)} = ${literal(value)}`
    );
  const conditions = equal(where).join(" AND ");
  const filter = conditions === "" ? "" : ` WHERE ${conditions}`;
  switch (kind) {
    case "insert": {
      const columns = Object.keys(values).map(quoteIdentifier).join(", ");
      const items = Object.values(values).map(literal).join(", ");
      return `INSERT INTO ${name} (${columns}) VALUES (${items})`;
    }
    case "update":
      return `UPDATE ${name} SET ${equal(values).join(", ")}${filter}`;
    case "delete":
      return `DELETE FROM ${name}${filter}`;
  }
}

/** `CREATE SEQUENCE` and the like, which Alembic only has as SQL. */
function executeOnObject(
  { add, op }: CallContext,
  kind: string,
  description: unknown,
  outer: Readonly<Record<string, unknown>>,
): void {
  const fields = { ...outer, ...Object(description) };
  const name = typeof description === "string" ? description : fields.name;
  const { schema } = fields;
  switch (kind) {
    case "create_type":
      return add({
        kind: "createEnum",
        definition: { name, schema, values: fields.values },
      });
    case "drop_type":
      return add({ kind: "dropEnum", name, schema });
    case "create_sequence":
      return add({ kind: "createSequence", definition: sequenceOf(fields) });
    case "drop_sequence":
      return add({ kind: "dropSequence", name, schema });
    case "create_schema":
      return op.createSchema(
        typeof description === "string" ? description : name,
      );
    case "drop_schema":
      return add({
        kind: "dropSchema",
        name,
        ...(fields.cascade === true && { cascade: true }),
      });
    default:
      throw new TypeError(`Cannot express execute of "${bare(kind)}"`);
  }
}

function sequenceOf(
  fields: Readonly<Record<string, unknown>> & { readonly name: string },
): {
  readonly name: string;
  readonly schema?: string;
  readonly cycle?: true;
} & { readonly [setting: string]: unknown } {
  const whole = (key: string): bigint | undefined =>
    fields[key] === undefined ? undefined : BigInt(Number(fields[key]));
  return {
    name: fields.name,
    ...at(fields["schema"] as string | undefined),
    start: whole("start"),
    increment: whole("increment"),
    minValue: whole("minvalue"),
    maxValue: whole("maxvalue"),
    cache: whole("cache"),
    ...(fields["cycle"] === true && { cycle: true }),
  };
}

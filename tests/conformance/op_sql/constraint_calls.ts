import type { ExclusionDefinition } from "../../../mod.ts";
import { actionsOf, timingOf } from "./column.ts";
import { type Arguments, at, type CallContext, names } from "./describe.ts";
import { sqlExpression } from "./expression.ts";
import { checkName, plainName } from "./naming.ts";

const CONSTRAINT_TYPES: ReadonlySet<string> = new Set([
  "check",
  "foreignkey",
  "primary",
  "unique",
]);

/** `create_primary_key`. */
export function createPrimaryKey({ op }: CallContext, args: Arguments): void {
  op.createPrimaryKey(plainName(args.constraint_name), tableOf(args), {
    columns: names(args.columns),
    ...timingOf(args),
  }, at(args.schema));
}

/** `create_unique_constraint`. */
export function createUnique({ op }: CallContext, args: Arguments): void {
  const include = args.postgresql_include;
  op.createUnique(plainName(args.constraint_name), tableOf(args), {
    columns: names(args.columns),
    ...(args.postgresql_nulls_not_distinct && { nullsNotDistinct: true }),
    ...(include !== undefined && { include }),
    ...timingOf(args),
  }, at(args.schema));
}

/** `create_check_constraint`. */
export function createCheck(
  { op, convention }: CallContext,
  args: Arguments,
): void {
  const table = tableOf(args);
  op.createCheck(checkName(args.constraint_name, table, convention), table, {
    expression: sqlExpression(args.condition),
    ...(args.postgresql_not_valid && { notValid: true }),
  }, at(args.schema));
}

/** `create_foreign_key`. */
export function createForeignKey({ op }: CallContext, args: Arguments): void {
  const name = plainName(args.constraint_name);
  const schema = args.source_schema ?? args.schema;
  op.createForeignKey(name, args.source_table ?? tableOf(args), {
    columns: args.local_cols ?? [],
    references: {
      table: args.referent_table ?? "",
      columns: args.remote_cols ?? [],
      ...at(args.referent_schema),
    },
    ...actionsOf(args),
    ...(args.postgresql_not_valid && { notValid: true }),
  }, at(schema));
}

/** `create_exclude_constraint`. */
export function createExclusion({ op }: CallContext, args: Arguments): void {
  const name = plainName(args.constraint_name);
  op.createExclusion(name, tableOf(args), exclusionOf(args), at(args.schema));
}

/** `drop_constraint`: its `type_` is Alembic's alone, ours finds out by itself. */
export function dropConstraint(
  { op, convention }: CallContext,
  args: Arguments,
): void {
  const { type_: type, constraint_name: given } = args;
  const table = tableOf(args);
  const isCheck = type === "check";
  const name = isCheck ? checkName(given, table, convention) : plainName(given);
  const isKnown = type === undefined || type === null ||
    CONSTRAINT_TYPES.has(String(type));
  op.dropConstraint(name ?? "", table, {
    ...at(args.schema),
    ...(args.if_exists && { ifExists: true }),
    ...(!isKnown && { definition: { [String(type)]: [] } as never }),
  });
}

/** The elements of an exclusion constraint. */
export function exclusionOf(
  args: Pick<Arguments, "elements" | "using" | "where"> & {
    readonly deferrable?: boolean;
    readonly initially?: string;
    readonly ops?: unknown;
  },
): Omit<ExclusionDefinition, "name"> {
  const opclasses = Object(args.ops) as Readonly<Record<string, string>>;
  return {
    ...(args.using !== undefined && { using: args.using }),
    elements: (args.elements ?? []).map(([element, operator]) => {
      const opclass = typeof element === "string"
        ? opclasses[element]
        : undefined;
      return {
        expression: elementOf(element),
        operator,
        ...(opclass !== undefined && { opclass }),
      };
    }),
    ...(args.where !== undefined && { where: sqlExpression(args.where) }),
    ...timingOf(args),
  };
}

function elementOf(element: unknown): string | { readonly sql: string } {
  if (typeof element === "string") return element;
  const column: unknown = Object(element)["column"];
  return typeof column === "string" ? column : { sql: sqlExpression(element) };
}

function tableOf(args: Arguments): string {
  return args.table_name ?? args.source_table ?? "";
}

import { quoteIdentifier } from "../../../lib/sql/mod.ts";

/** An expression as the vectors describe it. */
export type ExpressionDescription =
  | string
  | number
  | boolean
  | null
  | readonly unknown[]
  | { readonly [key: string]: unknown };

const BARE_FUNCTIONS: ReadonlySet<string> = new Set([
  "current_date",
  "current_time",
  "current_timestamp",
  "current_user",
  "localtime",
  "localtimestamp",
  "session_user",
  "user",
]);

const OPERATORS: Readonly<Record<string, string>> = {
  eq: "=",
  ge: ">=",
  gt: ">",
  le: "<=",
  lt: "<",
  ne: "<>",
};

/** The expression as SQL; a plain string is SQL already. */
export function sqlExpression(expression: unknown): string {
  if (typeof expression === "string") return expression;
  const fields = Object(expression) as Readonly<Record<string, unknown>>;
  if (typeof fields["text"] === "string") return fields["text"];
  if (typeof fields["literal_column"] === "string") {
    return fields["literal_column"];
  }
  if (typeof fields["sql"] === "string") return fields["sql"];
  if (typeof fields["func"] === "string") return call(fields);
  if (typeof fields["column"] === "string") return comparison(fields);
  if ("literal" in fields) return literal(fields["literal"]);
  if ("bool" in fields) return String(fields["bool"]);
  return literal(expression);
}

/** Arguments of a function that are strings name columns. */
function call(fields: Readonly<Record<string, unknown>>): string {
  const name = String(fields["func"]);
  const args = fields["args"];
  if (!Array.isArray(args) || args.length === 0) {
    return BARE_FUNCTIONS.has(name) ? name.toUpperCase() : `${name}()`;
  }
  const texts = args.map((argument: unknown) =>
    typeof argument === "string"
      ? quoteIdentifier(argument)
      : sqlExpression(argument)
  );
  return `${name}(${texts.join(", ")})`;
}

function comparison(fields: Readonly<Record<string, unknown>>): string {
  const column = quoteIdentifier(String(fields["column"]));
  if (Array.isArray(fields["in"])) {
    return `${column} IN (${fields["in"].map(literal).join(", ")})`;
  }
  const found = Object.entries(OPERATORS).find(([key]) => key in fields);
  return found === undefined
    ? column
    : `${column} ${found[1]} ${literal(fields[found[0]])}`;
}

/**
 * A value as a literal. SQLAlchemy doubles backslashes in one, and the server
 * takes them as two: that is the effect to compare with.
 */
export function literal(value: unknown): string {
  if (value === null) return "NULL";
  return typeof value === "string"
    ? `'${value.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`
    : String(value);
}

/** A server default: a string is a literal, all else is an expression. */
export function sqlDefault(description: unknown): string | undefined {
  if (description === null || description === undefined) return undefined;
  if (typeof description === "string") return literal(description);
  const fields = Object(description) as Readonly<Record<string, unknown>>;
  if ("identity" in fields || "computed" in fields) return undefined;
  if ("nextval" in fields) {
    return `nextval(${literal(fields["nextval"])})`;
  }
  return sqlExpression(description);
}

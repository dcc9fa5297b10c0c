/**
 * Functions that give one value for a whole statement, so that a column with
 * such a default can be added without writing the rows.
 */
const STEADY_FUNCTIONS: ReadonlySet<string> = new Set([
  "abs",
  "array_fill",
  "ceil",
  "char_length",
  "coalesce",
  "concat",
  "current_database",
  "current_setting",
  "date_part",
  "date_trunc",
  "extract",
  "floor",
  "format",
  "greatest",
  "int4range",
  "int8range",
  "jsonb_build_array",
  "jsonb_build_object",
  "json_build_array",
  "json_build_object",
  "least",
  "length",
  "lower",
  "make_date",
  "make_interval",
  "make_timestamp",
  "md5",
  "now",
  "nullif",
  "numeric",
  "daterange",
  "tsrange",
  "tstzrange",
  "replace",
  "round",
  "statement_timestamp",
  "to_char",
  "to_date",
  "to_timestamp",
  "to_tsvector",
  "transaction_timestamp",
  "trim",
  "upper",
  "varchar",
]);

const STRING_REGEXP = /E?'(?:[^'\\]|''|\\.)*'/gi;
const CALL_REGEXP = /([a-z_][a-z0-9_$.]*|")\s*\(/gi;

/**
 * Whether an expression may give another value for each row. A function that
 * is not known is taken to: the facts rather say too much than too little.
 */
export function mayBeVolatile(expression: string): boolean {
  const code = expression.replaceAll(STRING_REGEXP, "''");
  return [...code.matchAll(CALL_REGEXP)].some(([, name = ""]) =>
    !STEADY_FUNCTIONS.has(name.toLowerCase().replace(/^pg_catalog\./, ""))
  );
}

import type { CreateStatisticsOperation } from "../../operations/mod.ts";
import {
  clauses,
  parenthesized,
  quoteIdentifier,
  quoteName,
} from "../../sql/mod.ts";
import type { CompileOptions } from "../compile_options.ts";
import { needsVersion } from "./needs_version.ts";

/** `CREATE STATISTICS`. */
export function statisticsSql(
  operation: CreateStatisticsOperation,
  options: CompileOptions,
): string {
  const { definition, ifNotExists } = operation;
  const { kinds, expressions, table } = definition;
  if (expressions.some((expression) => typeof expression !== "string")) {
    const feature = { feature: "statistics on an expression", since: 140000 };
    needsVersion(operation, feature, options);
  }
  return clauses(
    "CREATE STATISTICS",
    ifNotExists && "IF NOT EXISTS",
    quoteName(definition),
    kinds !== undefined && parenthesized(kinds),
    "ON",
    expressions.map((expression) =>
      typeof expression === "string"
        ? quoteIdentifier(expression)
        : `(${expression.sql})`
    ).join(", "),
    "FROM",
    quoteName(table),
  );
}

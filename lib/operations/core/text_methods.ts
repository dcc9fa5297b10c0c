import {
  isSqlExpression,
  type SqlExpression,
  writeLiteral,
} from "../../schema/mod.ts";
import { quoteName } from "../../sql/mod.ts";
import type { CoreOperations } from "../core_operations.ts";

/** The methods of `op` that make text for other calls. */
export function createTextMethods(): Pick<
  CoreOperations,
  "sql" | "identifier"
> {
  return {
    sql: (texts, ...values) => ({
      sql: texts.reduce((sql, text, index) => {
        const value = values[index - 1];
        return value === undefined
          ? sql + text
          : sql + (isSqlExpression(value) ? value.sql : writeLiteral(value)) +
            text;
      }),
    }),
    identifier: (name, options = {}): SqlExpression => ({
      sql: quoteName({ name, schema: options.schema }),
    }),
  };
}

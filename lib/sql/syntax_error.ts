import { RetortError } from "../errors/mod.ts";

/** The error for SQL text that does not follow the grammar. */
export function syntaxError(
  reason: string,
  offset: number,
): RetortError<"sql/syntax"> {
  return new RetortError("sql/syntax", `Cannot read the SQL: ${reason}`, {
    details: { reason, offset },
  });
}

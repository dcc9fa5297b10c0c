/**
 * Details of errors about SQL text that cannot be understood.
 *
 * @example
 * ```ts
 * import type { SqlErrorDetails } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const sql = "SELECT FROM FROM rooms";
 * const details: SqlErrorDetails["sql/syntax"] = {
 *   reason: 'syntax error at or near "FROM"',
 *   offset: 12,
 * };
 * strictEqual(sql.slice(details.offset), "FROM rooms");
 * ```
 */
export interface SqlErrorDetails {
  /** The text does not follow PostgreSQL's grammar. */
  "sql/syntax": {
    /** What the parser said. */
    readonly reason: string;
    /** Where in the text the error is: UTF-16 units from 0. */
    readonly offset: number;
  };
  /** A backslash command of `psql`, which no server understands. */
  "sql/psql-command": {
    readonly command: string;
    /** Where in the text it is: UTF-16 units from 0. */
    readonly offset: number;
  };
}

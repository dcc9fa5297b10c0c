import type { SqlNode } from "./sql_tree.ts";

/**
 * PostgreSQL's own parser, behind a port: it is loaded outside.
 *
 * @example A parser that only knows blank text
 * ```ts
 * import type { SqlParser } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const parser: SqlParser = {
 *   grammar: 18,
 *   parse: (sql) => sql.trim() === "" ? undefined : { SelectStmt: {} },
 * };
 * strictEqual(parser.parse("  "), undefined);
 * ```
 */
export interface SqlParser {
  /** The major version whose grammar it knows. */
  readonly grammar: number;
  /**
   * Parses text that holds at most one statement.
   *
   * @returns the statement's tree, or nothing for blank text
   * @throws {RetortError} `sql/syntax`
   */
  parse(sql: string): SqlNode | undefined;
}

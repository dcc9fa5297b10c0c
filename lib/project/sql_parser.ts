import type { SqlNode, SqlParser } from "../sql/mod.ts";
import { isSqlNode, syntaxError, utf16Offset } from "../sql/mod.ts";

interface Grammar {
  parseSync(sql: string): {
    readonly stmts?: readonly { readonly stmt?: unknown }[];
  };
}

function failureOf(
  error: unknown,
): { readonly message: string; readonly cursorPosition: number } | undefined {
  if (!(error instanceof Error) || !("sqlDetails" in error)) return undefined;
  const details = error.sqlDetails;
  if (typeof details !== "object" || details === null) return undefined;
  if (!("message" in details) || !("cursorPosition" in details)) {
    return undefined;
  }
  return {
    message: String(details.message),
    cursorPosition: Number(details.cursorPosition),
  };
}

function parseWith(grammar: Grammar, sql: string): SqlNode | undefined {
  if (sql === "") return undefined;
  try {
    const tree = grammar.parseSync(sql).stmts?.[0]?.stmt;
    return isSqlNode(tree) ? tree : undefined;
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    const offset = utf16Offset(sql, Math.max(0, failure.cursorPosition));
    throw syntaxError(failure.message, offset);
  }
}

/**
 * The major version of its grammar. It says so itself of every tree, but some
 * runtimes take its first statement for a reason to optimise all of it, which
 * takes a second and a gigabyte.
 */
const GRAMMAR = 18;

/** Loads PostgreSQL's own parser; it takes some 15 ms, so only when needed. */
export async function loadSqlParser(): Promise<SqlParser> {
  const grammar = await import("libpg-query");
  await grammar.loadModule();
  return {
    grammar: GRAMMAR,
    parse: (sql) => parseWith(grammar, sql),
  };
}

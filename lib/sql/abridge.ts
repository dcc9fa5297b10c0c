import { skipBlank, type Token, tokenAt } from "./lexer.ts";

/** Longer statements are parsed in an abridged form: a tree takes 40 times the text. */
const LONG_STATEMENT = 100_000;
const LONG_LITERAL = 1_000;

interface Row {
  readonly start: number;
  readonly end: number;
}

function isWord(sql: string, token: Token, word: string): boolean {
  return token.kind === "word" && token.end - token.start === word.length &&
    sql.slice(token.start, token.end).toLowerCase() === word;
}

/**
 * Shortens a long statement without altering what it does to which objects:
 * long literals become empty and `VALUES` keeps its first row.
 */
export function abridge(sql: string): string {
  if (sql.length < LONG_STATEMENT) return sql;
  const kept: string[] = [];
  let from = 0;
  let rows: Row | undefined;
  let depth = 0;
  let isInValues = false;
  const cut = (start: number, end: number, replacement: string): void => {
    kept.push(sql.slice(from, start), replacement);
    from = end;
  };
  for (let at = skipBlank(sql, 0); at < sql.length;) {
    const token = tokenAt(sql, at);
    const char = token.kind === "symbol" ? sql[token.start] : "";
    if (char === "(") depth++;
    if (char === ")") depth--;
    if (depth === 0 && isWord(sql, token, "values")) isInValues = true;
    else if (isInValues && depth === 0 && char === ")") {
      rows = { start: rows?.start ?? token.end, end: token.end };
    } else if (isInValues && depth === 0 && char !== "," && char !== "(") {
      isInValues = false;
    }
    if (
      rows === undefined && token.kind === "string" &&
      token.end - token.start > LONG_LITERAL
    ) {
      cut(token.start, token.end, "''");
    }
    if (!isInValues && rows !== undefined) {
      cut(rows.start, rows.end, "");
      rows = undefined;
    }
    at = skipBlank(sql, token.end);
  }
  if (rows !== undefined) cut(rows.start, rows.end, "");
  kept.push(sql.slice(from));
  return kept.join("");
}

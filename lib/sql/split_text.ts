import { RetortError } from "../errors/mod.ts";
import { syntaxError } from "./syntax_error.ts";
import { skipBlank, type Token, tokenAt } from "./lexer.ts";

/** The text of one statement, and where it is. */
export interface StatementText {
  /** The text, from its first word to its last, without the semicolon. */
  readonly sql: string;
  /** Where it starts: UTF-16 units from 0. */
  readonly offset: number;
  /** Where it ends, rows of a `COPY` included. */
  readonly end: number;
  /** The rows that follow a `COPY … FROM STDIN`, without the closing `\.`. */
  readonly copyData?: string | undefined;
}

const ROUTINE_REGEXP = /^create (?:or replace )?(?:function|procedure)\b/;
const COPY_STDIN_REGEXP = /\bfrom\s+stdin\b/i;

interface Nesting {
  readonly head: string;
  readonly words: number;
  readonly parentheses: number;
  readonly blocks: number;
  readonly previous: string;
}

const OUTSIDE: Nesting = {
  head: "",
  words: 0,
  parentheses: 0,
  blocks: 0,
  previous: "",
};

function afterWord(nesting: Nesting, word: string): Nesting {
  const words = nesting.words + 1;
  const head = words <= 4 ? `${nesting.head}${word} ` : nesting.head;
  return {
    ...nesting,
    head,
    words,
    blocks: nesting.blocks + blockStep(nesting, word),
    previous: word,
  };
}

/** How a word opens or closes the `BEGIN ATOMIC … END` body of a routine. */
function blockStep(nesting: Nesting, word: string): number {
  if (nesting.parentheses > 0 || !ROUTINE_REGEXP.test(nesting.head)) return 0;
  if (word === "atomic" && nesting.previous === "begin") return 1;
  if (nesting.blocks === 0) return 0;
  if (word === "case") return 1;
  return word === "end" ? -1 : 0;
}

function afterToken(nesting: Nesting, sql: string, token: Token): Nesting {
  if (token.kind === "word") {
    // Only words that can matter are worth a slice: the longest is "procedure".
    if (nesting.words >= 4 && !ROUTINE_REGEXP.test(nesting.head)) {
      return nesting;
    }
    return afterWord(nesting, sql.slice(token.start, token.end).toLowerCase());
  }
  const char = token.kind === "symbol" ? sql[token.start] : "";
  if (char === "(") return { ...nesting, parentheses: nesting.parentheses + 1 };
  if (char === ")") {
    return { ...nesting, parentheses: Math.max(0, nesting.parentheses - 1) };
  }
  return nesting;
}

function refuse(sql: string, token: Token): void {
  const char = sql[token.start];
  if (char === "\\") {
    const command = /\\\S*/y;
    command.lastIndex = token.start;
    const name = command.exec(sql)?.[0] ?? "\\";
    throw new RetortError(
      "sql/psql-command",
      `Cannot run "${name}": it is a command of psql, which the server does not know`,
      {
        details: { command: name, offset: token.start },
        hint: "Write what it does as SQL, or leave it out",
      },
    );
  }
  if (char === "\0") {
    throw syntaxError("it holds a NUL character", token.start);
  }
}

/** Finds the rows after a `COPY … FROM STDIN;`, which end with a line `\.`. */
function copyRows(sql: string, from: number): { data: string; end: number } {
  const lineEnd = sql.indexOf("\n", from);
  const start = lineEnd === -1 ? sql.length : lineEnd + 1;
  const closing = /^\\\.[ \t]*\r?$/gm;
  closing.lastIndex = start;
  const found = closing.exec(sql);
  if (found === null) {
    throw syntaxError(
      "COPY … FROM STDIN needs its rows below it, ended by a line \\.",
      from - 1,
    );
  }
  const end = found.index + found[0].length;
  return { data: sql.slice(start, found.index), end };
}

function isCopyFromStdin(text: string): boolean {
  return /^copy\b/i.test(text) && COPY_STDIN_REGEXP.test(text);
}

/**
 * Cuts SQL text into its statements the way `psql` does: at semicolons that
 * are in no string, identifier, comment, parenthesis or `BEGIN ATOMIC` body.
 *
 * @throws {RetortError} `sql/syntax` for what never ends, `sql/psql-command`
 */
export function splitText(sql: string): readonly StatementText[] {
  const statements: StatementText[] = [];
  let nesting = OUTSIDE;
  let start = -1;
  let end = 0;
  const from = sql.startsWith("\ufeff") ? 1 : 0;
  for (let at = skipBlank(sql, from); at < sql.length;) {
    const token = tokenAt(sql, at);
    refuse(sql, token);
    at = token.end;
    const ends = sql[token.start] === ";" && token.kind === "symbol" &&
      nesting.parentheses === 0 && nesting.blocks === 0;
    if (!ends) {
      if (start === -1) start = token.start;
      end = token.end;
      nesting = afterToken(nesting, sql, token);
    } else if (start !== -1) {
      const text = sql.slice(start, end);
      const rows = isCopyFromStdin(text) ? copyRows(sql, at) : undefined;
      statements.push({
        sql: text,
        offset: start,
        end: rows?.end ?? end,
        copyData: rows?.data,
      });
      at = rows?.end ?? at;
      nesting = OUTSIDE;
      start = -1;
    }
    at = skipBlank(sql, at);
  }
  if (start !== -1) {
    statements.push({ sql: sql.slice(start, end), offset: start, end });
  }
  return statements;
}

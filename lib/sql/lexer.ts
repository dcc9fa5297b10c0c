import type { RetortError } from "../errors/mod.ts";
import { syntaxError } from "./syntax_error.ts";

/** What kind of lexeme a {@linkcode Token} is. */
export type TokenKind =
  | "word"
  | "quotedIdentifier"
  | "string"
  | "number"
  | "symbol";

/** One lexeme of SQL text. */
export interface Token {
  readonly kind: TokenKind;
  /** Where it starts: UTF-16 units from 0. */
  readonly start: number;
  /** Where it ends: the first unit after it. */
  readonly end: number;
}

const WORD_REGEXP = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
const NUMBER_REGEXP = /\.?\d(?:[\w.]|(?<=[eE])[+-])*/y;
const DOLLAR_TAG_REGEXP = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const PREFIXED_STRING_REGEXP = /(?:[bBxXnN]|[uU]&)(?=')/y;
const ESCAPE_STRING_REGEXP = /[eE](?=')/y;
const UNICODE_IDENTIFIER_REGEXP = /[uU]&(?=")/y;

/** Where a sticky pattern ends, or -1 where it does not match. */
function matchEnd(sticky: RegExp, sql: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(sql) ? sticky.lastIndex : -1;
}

function unterminated(what: string, offset: number): RetortError<"sql/syntax"> {
  return syntaxError(`unterminated ${what}`, offset);
}

function quotedEnd(sql: string, open: number, quote: string): number {
  let at = open + 1;
  for (;;) {
    const close = sql.indexOf(quote, at);
    if (close === -1) {
      throw unterminated(
        quote === "'" ? "quoted string" : "quoted identifier",
        open,
      );
    }
    if (sql[close + 1] !== quote) return close + 1;
    at = close + 2;
  }
}

function escapedEnd(sql: string, open: number): number {
  for (let at = open + 1; at < sql.length; at++) {
    const char = sql[at];
    if (char === "\\") at++;
    else if (char === "'" && sql[at + 1] === "'") at++;
    else if (char === "'") return at + 1;
  }
  throw unterminated("quoted string", open);
}

function blockCommentEnd(sql: string, open: number): number {
  let depth = 1;
  let at = open + 2;
  while (depth > 0) {
    const close = sql.indexOf("*/", at);
    if (close === -1) throw unterminated("/* comment", open);
    const nested = sql.indexOf("/*", at);
    const isNested = nested !== -1 && nested < close;
    depth += isNested ? 1 : -1;
    at = (isNested ? nested : close) + 2;
  }
  return at;
}

function lineEnd(sql: string, at: number): number {
  const end = sql.indexOf("\n", at);
  return end === -1 ? sql.length : end + 1;
}

/** Skips white space and comments. */
export function skipBlank(sql: string, from: number): number {
  let at = from;
  while (at < sql.length) {
    const char = sql.charCodeAt(at);
    if (char === 32 || (char >= 9 && char <= 13)) at++;
    else if (char === 45 && sql.charCodeAt(at + 1) === 45) {
      at = lineEnd(sql, at);
    } else if (char === 47 && sql.charCodeAt(at + 1) === 42) {
      at = blockCommentEnd(sql, at);
    } else break;
  }
  return at;
}

function dollarToken(sql: string, start: number): Token {
  const bodyStart = matchEnd(DOLLAR_TAG_REGEXP, sql, start);
  if (bodyStart === -1) {
    const end = matchEnd(/\$\d+/y, sql, start);
    return { kind: "symbol", start, end: end === -1 ? start + 1 : end };
  }
  const tag = sql.slice(start, bodyStart);
  const close = sql.indexOf(tag, bodyStart);
  if (close === -1) throw unterminated("dollar-quoted string", start);
  return { kind: "string", start, end: close + tag.length };
}

function wordToken(sql: string, start: number): Token {
  const escape = matchEnd(ESCAPE_STRING_REGEXP, sql, start);
  if (escape !== -1) {
    return { kind: "string", start, end: escapedEnd(sql, escape) };
  }
  const prefix = matchEnd(PREFIXED_STRING_REGEXP, sql, start);
  if (prefix !== -1) {
    return { kind: "string", start, end: quotedEnd(sql, prefix, "'") };
  }
  const unicode = matchEnd(UNICODE_IDENTIFIER_REGEXP, sql, start);
  if (unicode !== -1) {
    const end = quotedEnd(sql, unicode, '"');
    return { kind: "quotedIdentifier", start, end };
  }
  return { kind: "word", start, end: matchEnd(WORD_REGEXP, sql, start) };
}

/** Reads the lexeme at an offset where none of white space or comment is. */
export function tokenAt(sql: string, start: number): Token {
  const char = sql.charAt(start);
  if (char === "'") {
    return { kind: "string", start, end: quotedEnd(sql, start, "'") };
  }
  if (char === '"') {
    return { kind: "quotedIdentifier", start, end: quotedEnd(sql, start, '"') };
  }
  if (char === "$") return dollarToken(sql, start);
  if (/[A-Za-z_\u0080-\uffff]/.test(char)) return wordToken(sql, start);
  const number = matchEnd(NUMBER_REGEXP, sql, start);
  if (number !== -1) return { kind: "number", start, end: number };
  return { kind: "symbol", start, end: start + 1 };
}

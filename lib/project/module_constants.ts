import {
  headerError,
  type HeaderProblem,
  type SourceText,
} from "./header_error.ts";
import {
  type ModuleToken,
  moduleTokens,
  UnendedLexeme,
} from "./module_lexer.ts";

/** A constant that a module exports, with its literal value. */
export interface ModuleConstant {
  readonly name: string;
  readonly value: string | null | readonly string[];
  /** Where its value starts: UTF-16 units from 0. */
  readonly offset: number;
  /** Where its value ends. */
  readonly end: number;
}

/** The literal constants of a module and its first doc comment. */
export interface ModuleConstants {
  readonly constants: readonly ModuleConstant[];
  readonly documentation: string;
}

interface Reader {
  readonly source: SourceText;
  readonly tokens: readonly ModuleToken[];
}

const OPENING = "({[<";
const CLOSING = ")}]>";

function wordOf({ source }: Reader, token: ModuleToken | undefined): string {
  return token === undefined ? "" : source.text.slice(token.start, token.end);
}

function refuse(reader: Reader, problem: Omit<HeaderProblem, "hint">): Error {
  return headerError(reader.source, {
    ...problem,
    hint:
      'Write it as a literal: it is read without running the file, for example `export const revision = "8c1d5e2f9a04";`',
  });
}

const ESCAPES: Readonly<Record<string, string>> = {
  "0": "\0",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** The text that a string literal, or a template without `${`, stands for. */
function unescape(literal: string): string {
  return literal.slice(1, -1).replace(
    /\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[^]))/g,
    (_, braced, four, two, other: string) => {
      const code = braced ?? four ?? two;
      if (code !== undefined) return String.fromCodePoint(parseInt(code, 16));
      if (/[\r\n\u2028\u2029]/.test(other)) return "";
      return ESCAPES[other] ?? other;
    },
  );
}

function textAt(reader: Reader, index: number): string | undefined {
  const token = reader.tokens[index];
  if (token?.kind === "string") return unescape(wordOf(reader, token));
  if (token?.kind !== "template") return undefined;
  const literal = wordOf(reader, token);
  return /(?<!\\)(?:\\\\)*\$\{/.test(literal) ? undefined : unescape(literal);
}

interface Value {
  readonly value: ModuleConstant["value"];
  /** The first lexeme after it. */
  readonly next: number;
}

function arrayAt(reader: Reader, open: number): Value | undefined {
  const items: string[] = [];
  for (let index = open + 1;; index++) {
    if (wordOf(reader, reader.tokens[index]) === "]") {
      return { value: items, next: index + 1 };
    }
    const item = textAt(reader, index);
    if (item === undefined) return undefined;
    items.push(item);
    index++;
    const separator = wordOf(reader, reader.tokens[index]);
    if (separator === "]") return { value: items, next: index + 1 };
    if (separator !== ",") return undefined;
  }
}

function valueAt(reader: Reader, index: number): Value | undefined {
  const text = textAt(reader, index);
  if (text !== undefined) return { value: text, next: index + 1 };
  const word = wordOf(reader, reader.tokens[index]);
  if (word === "null") return { value: null, next: index + 1 };
  return word === "[" ? arrayAt(reader, index) : undefined;
}

/** Skips a type: up to a lexeme that ends it outside all brackets. */
function skipType(
  reader: Reader,
  options: { readonly from: number; readonly endsAtLine: boolean },
): number {
  let depth = 0;
  for (let index = options.from; index < reader.tokens.length; index++) {
    const token = reader.tokens[index];
    const word = wordOf(reader, token);
    const isArrow = word === ">" &&
      wordOf(reader, reader.tokens[index - 1]) === "=";
    if (depth === 0) {
      if (word === ";" || word === ",") return index;
      if (word === "=" && wordOf(reader, reader.tokens[index + 1]) !== ">") {
        return index;
      }
      if (
        options.endsAtLine && index > options.from && token?.isFirstOnLine &&
        token.kind === "word"
      ) return index;
    }
    if (token?.kind !== "symbol" || isArrow) continue;
    if (OPENING.includes(word)) depth++;
    if (CLOSING.includes(word)) depth--;
  }
  return reader.tokens.length;
}

/** Skips `as const`, `as T` and `satisfies T` behind a value. */
function skipAssertions(reader: Reader, from: number): number {
  let index = from;
  for (;;) {
    const token = reader.tokens[index];
    const word = wordOf(reader, token);
    if (token?.isFirstOnLine || (word !== "as" && word !== "satisfies")) {
      return index;
    }
    index = skipType(reader, { from: index + 1, endsAtLine: true });
  }
}

function endsStatement(reader: Reader, index: number): boolean {
  const token = reader.tokens[index];
  if (token === undefined) return true;
  const word = wordOf(reader, token);
  if (word === ";" || word === ",") return true;
  return token.isFirstOnLine && token.kind === "word" &&
    !["in", "instanceof"].includes(word);
}

interface Declared {
  readonly constants: readonly ModuleConstant[];
  readonly next: number;
}

/** Reads the declarators behind `export const`, as far as they are wanted. */
function declaratorsAt(
  reader: Reader,
  options: { readonly from: number; readonly wanted: ReadonlySet<string> },
): Declared {
  const constants: ModuleConstant[] = [];
  let index = options.from;
  for (;;) {
    const token = reader.tokens[index];
    const name = wordOf(reader, token);
    const assign = skipType(reader, { from: index + 1, endsAtLine: false });
    if (!options.wanted.has(name)) {
      return { constants, next: index + 1 };
    }
    const offset = reader.tokens[assign + 1]?.start ?? token?.start ?? 0;
    const found = valueAt(reader, assign + 1);
    const next = found && skipAssertions(reader, found.next);
    if (
      found === undefined || next === undefined || !endsStatement(reader, next)
    ) {
      throw refuse(reader, {
        name,
        problem: "its value is not a literal",
        offset,
      });
    }
    const end = reader.tokens[found.next - 1]?.end ?? offset;
    constants.push({ name, value: found.value, offset, end });
    if (wordOf(reader, reader.tokens[next]) !== ",") return { constants, next };
    index = next + 1;
  }
}

function checkExport(
  reader: Reader,
  index: number,
  wanted: ReadonlySet<string>,
): void {
  const keyword = wordOf(reader, reader.tokens[index + 1]);
  const token = reader.tokens[index + 2];
  const name = wordOf(reader, token);
  if (["let", "var", "function"].includes(keyword) && wanted.has(name)) {
    throw refuse(reader, {
      name,
      problem: `it is exported as "${keyword}", not as "const"`,
      offset: token?.start ?? 0,
    });
  }
  if (keyword !== "{") return;
  for (let at = index + 2; wordOf(reader, reader.tokens[at]) !== "}"; at++) {
    const exported = reader.tokens[at];
    if (exported === undefined) return;
    if (wanted.has(wordOf(reader, exported))) {
      throw refuse(reader, {
        name: wordOf(reader, exported),
        problem: "it is exported from a list, not where it is declared",
        offset: exported.start,
      });
    }
  }
}

/** The text of a doc comment without its stars. */
function proseOf(comment: string): string {
  return comment.slice(3, -2).split(/\r?\n/)
    .map((line) => line.replace(/^\s*\* ?/, "").trim())
    .join("\n").trim().replaceAll("*\\/", "*/");
}

/** Reads a module's lexemes as far as any of the wanted names occurs in it. */
function readTokens(
  source: SourceText,
  wanted: ReadonlySet<string>,
): { readonly tokens: readonly ModuleToken[]; readonly documentation: string } {
  const { text } = source;
  const lastMention = Math.max(
    ...[...wanted].map((name) => text.lastIndexOf(name)),
  );
  const tokens: ModuleToken[] = [];
  let documentation = "";
  for (const token of moduleTokens(text)) {
    if (token.kind === "comment") {
      const comment = text.slice(token.start, token.end);
      if (documentation === "" && /^\/\*\*[^/]/.test(comment)) {
        documentation = proseOf(comment);
      }
      continue;
    }
    tokens.push(token);
    if (token.start <= lastMention) continue;
    const char = text[token.start];
    // One statement more, so that what follows the last value is seen.
    if (char === ";" || char === "{") break;
  }
  return { tokens, documentation };
}

/**
 * Reads the wanted constants that a JavaScript or TypeScript module exports,
 * without running it, and its first doc comment.
 *
 * @throws {RetortError} `migration/header-invalid` for one that is not a literal
 */
export function readModuleConstants(
  source: SourceText,
  wanted: ReadonlySet<string>,
): ModuleConstants {
  try {
    const { tokens, documentation } = readTokens(source, wanted);
    const reader: Reader = { source, tokens };
    const constants: ModuleConstant[] = [];
    let depth = 0;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      const word = wordOf(reader, token);
      if (token?.kind === "symbol" && "({[".includes(word)) depth++;
      if (token?.kind === "symbol" && ")}]".includes(word)) depth--;
      if (depth > 0 || word !== "export" || token?.kind !== "word") continue;
      checkExport(reader, index, wanted);
      if (wordOf(reader, tokens[index + 1]) !== "const") continue;
      const found = declaratorsAt(reader, { from: index + 2, wanted });
      constants.push(...found.constants);
      index = found.next - 1;
    }
    return { constants, documentation };
  } catch (error) {
    if (!(error instanceof UnendedLexeme)) throw error;
    throw headerError(source, {
      name: "revision",
      problem: error.message,
      offset: error.offset,
    });
  }
}

/** One lexeme of JavaScript or TypeScript. */
export interface ModuleToken {
  readonly kind:
    | "word"
    | "string"
    | "template"
    | "number"
    | "regexp"
    | "symbol"
    | "comment";
  readonly start: number;
  readonly end: number;
  /** Whether a line end stands between it and the lexeme before. */
  readonly isFirstOnLine: boolean;
}

type Lexeme = Omit<ModuleToken, "isFirstOnLine">;

const BLANK_REGEXP = /[\s\ufeff]+/y;
const NUMBER_REGEXP = /\.?\d(?:[\w.]|(?<=[eE])[+-])*/y;
const STRING_REGEXP = /'(?:[^'\\\n\r]|\\[^])*'|"(?:[^"\\\n\r]|\\[^])*"/y;
const REGEXP_REGEXP =
  /\/(?:[^/[\\\n\r]|\\.|\[(?:[^\]\\\n\r]|\\.)*\])+\/[\w$]*/y;

let wordPattern: RegExp | undefined;

// What a name may hold is looked up where a literal is parsed, which most
// histories do without: their headers are as this tool writes them.
function wordRegExp(): RegExp {
  return wordPattern ??= new RegExp(
    String
      .raw`(?:[\p{ID_Start}$_#@]|\\u)(?:[\p{ID_Continue}$\u200c\u200d\\])*`,
    "uy",
  );
}

/** Words after which a slash begins a regular expression. */
const OPERATOR_WORDS: ReadonlySet<string> = new Set([
  "await",
  "case",
  "delete",
  "do",
  "else",
  "extends",
  "in",
  "instanceof",
  "new",
  "of",
  "return",
  "throw",
  "typeof",
  "void",
  "yield",
]);

/** Words whose parenthesis is followed by a statement, not by an operator. */
const CONDITION_WORDS: ReadonlySet<string> = new Set([
  "for",
  "if",
  "while",
  "with",
]);

function matchEnd(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : -1;
}

/** A literal or comment that never ends. */
export class UnendedLexeme extends Error {
  override readonly name = "UnendedLexeme";
  /** Where it starts. */
  readonly offset: number;

  /** Notes where it starts. */
  constructor(what: string, offset: number) {
    super(`the ${what} never ends`);
    this.offset = offset;
  }
}

function templateEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const char = text[at];
    if (char === "`") return at + 1;
    if (char === "\\") at += 2;
    else if (char === "$" && text[at + 1] === "{") {
      at = substitutionEnd(text, at + 2);
    } else at++;
  }
  throw new UnendedLexeme("template literal", start);
}

function substitutionEnd(text: string, from: number): number {
  let depth = 0;
  for (const token of moduleTokens(text, from)) {
    if (token.kind !== "symbol") continue;
    const char = text[token.start];
    if (char === "{") depth++;
    if (char === "}" && depth-- === 0) return token.end;
  }
  throw new UnendedLexeme("template literal", from);
}

function commentEnd(text: string, start: number): number {
  if (text[start + 1] === "/") {
    const end = text.indexOf("\n", start);
    return end === -1 ? text.length : end;
  }
  const end = text.indexOf("*/", start + 2);
  if (end === -1) throw new UnendedLexeme("comment", start);
  return end + 2;
}

function kindAt(
  text: string,
  start: number,
  allowsRegExp: boolean,
): Pick<ModuleToken, "kind" | "end"> {
  const char = text[start];
  const next = text[start + 1];
  if (char === "/" && (next === "/" || next === "*")) {
    return { kind: "comment", end: commentEnd(text, start) };
  }
  if (char === "#" && next === "!" && start === 0) {
    const end = text.indexOf("\n");
    return { kind: "comment", end: end === -1 ? text.length : end };
  }
  if (char === '"' || char === "'") {
    const end = matchEnd(STRING_REGEXP, text, start);
    if (end === -1) throw new UnendedLexeme("string", start);
    return { kind: "string", end };
  }
  if (char === "`") return { kind: "template", end: templateEnd(text, start) };
  const word = matchEnd(wordRegExp(), text, start);
  if (word !== -1) return { kind: "word", end: word };
  const number = matchEnd(NUMBER_REGEXP, text, start);
  if (number !== -1) return { kind: "number", end: number };
  const regexp = char === "/" && allowsRegExp
    ? matchEnd(REGEXP_REGEXP, text, start)
    : -1;
  if (regexp !== -1) return { kind: "regexp", end: regexp };
  return { kind: "symbol", end: start + 1 };
}

interface SlashRule {
  readonly allowsRegExp: () => boolean;
  readonly follow: (text: string, token: Lexeme) => void;
}

/** Tells, lexeme by lexeme, whether a slash would begin a regular expression. */
function createSlashRule(): SlashRule {
  const conditions: boolean[] = [];
  let allows = true;
  let previousWord = "";
  const followSymbol = (text: string, at: number): void => {
    const char = text[at];
    if (char === "(") conditions.push(CONDITION_WORDS.has(previousWord));
    if (char === ")") allows = conditions.pop() ?? false;
    else if (char === "]") allows = false;
    else if (!isPostfix(text, at)) allows = true;
  };
  return {
    allowsRegExp: () => allows,
    follow: (text, { kind, start, end }) => {
      if (kind === "comment") return;
      const word = kind === "word" ? text.slice(start, end) : "";
      if (kind === "symbol") followSymbol(text, start);
      else allows = OPERATOR_WORDS.has(word);
      previousWord = word;
    },
  };
}

/** Whether a symbol leaves what is before it an operand: `a!`, `a++`, `a--`. */
function isPostfix(text: string, at: number): boolean {
  const char = text[at];
  if (char === "!") return text[at + 1] !== "=";
  return (char === "+" || char === "-") &&
    (text[at + 1] === char || text[at - 1] === char);
}

/**
 * Cuts JavaScript or TypeScript into lexemes.
 *
 * @throws {UnendedLexeme}
 */
export function* moduleTokens(
  text: string,
  from = 0,
): Generator<ModuleToken, void, void> {
  const slash = createSlashRule();
  let at = from;
  let isFirstOnLine = true;
  while (at < text.length) {
    const blank = matchEnd(BLANK_REGEXP, text, at);
    if (blank !== -1) {
      if (/[\n\r\u2028\u2029]/.test(text.slice(at, blank))) {
        isFirstOnLine = true;
      }
      at = blank;
      continue;
    }
    const token = {
      start: at,
      isFirstOnLine,
      ...kindAt(text, at, slash.allowsRegExp()),
    };
    yield token;
    slash.follow(text, token);
    if (token.kind !== "comment") isFirstOnLine = false;
    else if (text.slice(at, token.end).includes("\n")) isFirstOnLine = true;
    at = token.end;
  }
}

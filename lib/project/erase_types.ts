import {
  type ModuleToken,
  moduleTokens,
  UnendedLexeme,
} from "./module_lexer.ts";

interface Words {
  readonly tokens: readonly ModuleToken[];
  readonly words: readonly string[];
}

/** The index behind a plain type, such as `Config` or `Record<string, X>[]`. */
function typeEnd({ tokens, words }: Words, from: number): number | undefined {
  if (tokens[from]?.kind !== "word") return undefined;
  let index = from + 1;
  while (words[index] === "." && tokens[index + 1]?.kind === "word") index += 2;
  if (words[index] === "<") {
    do {
      const end = typeEnd({ tokens, words }, index + 1);
      if (end === undefined) return undefined;
      index = end;
    } while (words[index] === ",");
    if (words[index] !== ">") return undefined;
    index++;
  }
  while (words[index] === "[" && words[index + 1] === "]") index += 2;
  return index;
}

/** `import type { … } from "…";` at the start of a line: the index behind it. */
function typeImportEnd(
  { tokens, words }: Words,
  at: number,
): number | undefined {
  if (words[at] !== "import" || words[at + 1] !== "type") return undefined;
  if (!tokens[at]?.isFirstOnLine || words[at + 2] !== "{") return undefined;
  const close = words.indexOf("}", at);
  if (words[close + 1] !== "from" || tokens[close + 2]?.kind !== "string") {
    return undefined;
  }
  return words[close + 3] === ";" ? close + 4 : close + 3;
}

/** ` satisfies T` behind an operand: no JavaScript reads so. */
function satisfiesEnd(read: Words, at: number): number | undefined {
  const before = read.tokens[at - 1];
  const isBehindOperand = before !== undefined &&
    (before.kind === "string" ||
      ["}", "]", ")"].includes(read.words[at - 1] ?? ""));
  if (
    read.words[at] !== "satisfies" || !isBehindOperand ||
    read.tokens[at]?.isFirstOnLine
  ) return undefined;
  const end = typeEnd(read, at + 1);
  const next = read.words[end ?? 0];
  return end !== undefined && (next === undefined || ";,)]}".includes(next))
    ? end
    : undefined;
}

/** The annotations of `function name(a: A, b: B): R {`, as spans of indexes. */
function signature(
  read: Words,
  at: number,
): readonly (readonly [number, number])[] {
  const { tokens, words } = read;
  if (words[at] !== "function" || words[at + 2] !== "(") return [];
  const spans: (readonly [number, number])[] = [];
  let index = at + 3;
  while (tokens[index]?.kind === "word") {
    const end = words[index + 1] === ":" ? typeEnd(read, index + 2) : index + 1;
    if (end === undefined) return [];
    if (end > index + 1) spans.push([index + 1, end]);
    index = words[end] === "," ? end + 1 : end;
  }
  if (words[index] !== ")") return [];
  const end = words[index + 1] === ":" ? typeEnd(read, index + 2) : index + 1;
  if (end === undefined || words[end] !== "{") return [];
  return end > index + 1 ? [...spans, [index + 1, end]] : spans;
}

function typeSpans(read: Words): readonly (readonly [number, number])[] {
  return read.words.flatMap((_, at) => {
    const end = typeImportEnd(read, at) ?? satisfiesEnd(read, at);
    return end === undefined ? signature(read, at) : [[at, end] as const];
  });
}

/**
 * Blanks out the few forms of types that new migrations and configs have, each
 * of which no JavaScript could be mistaken for. What has others stays
 * TypeScript; it is then stripped by the real parser, which takes
 * longer to load than all else.
 */
export function eraseTypes(text: string): string {
  try {
    const tokens = [...moduleTokens(text)]
      .filter(({ kind }) => kind !== "comment");
    const words = tokens.map(({ start, end }) => text.slice(start, end));
    let erased = text;
    for (const [from, to] of typeSpans({ tokens, words })) {
      const start = tokens[from]?.start ?? 0;
      const end = tokens[to - 1]?.end ?? start;
      const blank = text.slice(start, end).replaceAll(/[^\r\n]/g, " ");
      erased = erased.slice(0, start) + blank + erased.slice(end);
    }
    return erased;
  } catch (error) {
    if (error instanceof UnendedLexeme) return text;
    throw error;
  }
}

/** Where the quoted text or identifier that starts at `start` ends. */
function endOfQuoted(text: string, start: number): number {
  const quote = text.charAt(start);
  const escapes = quote === "'" &&
    /(?<![A-Za-z0-9_$])E$/.test(text.slice(Math.max(0, start - 2), start));
  for (let at = start + 1; at < text.length; at++) {
    if (escapes && text[at] === "\\") at++;
    else if (text[at] === quote) {
      if (text[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return text.length;
}

/** Walks the characters outside quotes with their depth of parentheses. */
export function* topLevel(
  text: string,
  from = 0,
): Generator<{ readonly at: number; readonly depth: number }> {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === "'" || character === '"') {
      yield { at, depth };
      at = endOfQuoted(text, at) - 1;
    } else {
      if (character === ")" || character === "]") depth--;
      yield { at, depth };
      if (character === "(" || character === "[") depth++;
    }
  }
}

/** Where the parenthesis that opens at `open` closes, or -1. */
export function closingParenthesis(text: string, open: number): number {
  for (const { at, depth } of topLevel(text, open)) {
    if (at > open && depth === 0 && text[at] === ")") return at;
  }
  return -1;
}

/** The text without parentheses that enclose all of it. */
export function withoutOuterParentheses(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith("(")) return trimmed;
  return closingParenthesis(trimmed, 0) === trimmed.length - 1
    ? withoutOuterParentheses(trimmed.slice(1, -1))
    : trimmed;
}

/** Splits at commas outside quotes and parentheses. */
export function splitList(text: string): readonly string[] {
  const items: string[] = [];
  let start = 0;
  for (const { at, depth } of topLevel(text)) {
    if (depth === 0 && text[at] === ",") {
      items.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  const last = text.slice(start).trim();
  return last === "" && items.length === 0 ? [] : [...items, last];
}

/** Where a word sequence stands outside quotes and parentheses, or -1. */
export function findTopLevel(text: string, words: string): number {
  for (const { at, depth } of topLevel(text)) {
    if (depth === 0 && text.startsWith(words, at)) return at;
  }
  return -1;
}

/** Reads an identifier as the catalogs hold it. */
export function unquoteIdentifier(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}

/** Splits a possibly quoted, possibly qualified name into its parts. */
export function nameParts(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { at } of topLevel(text)) {
    if (text[at] === ".") {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)].map(unquoteIdentifier);
}

import {
  closingParenthesis,
  splitList,
  topLevel,
  withoutOuterParentheses,
} from "./scan_sql.ts";

const CAST_REGEXP = /^\)::((?:[a-z_ .]|"(?:[^"]|"")*")+(?:\([\d, ]+\))?)\[\]/;

/** Where the next `(ARRAY[` outside quotes stands, or -1. */
function nextArray(text: string, from: number): number {
  for (const { at } of topLevel(text, from)) {
    if (text.startsWith("(ARRAY[", at)) return at;
  }
  return -1;
}

/**
 * Writes `(ARRAY[a, b])::text[]` as `ARRAY[(a)::text, (b)::text]`. The server
 * prints the first form of `column IN ('a', 'b')` on a `varchar` and, once that
 * text has been through it again, the second: both mean the same, and a schema
 * must not differ from its own copy.
 */
export function canonicalText(text: string): string {
  let rest = text;
  for (let at = nextArray(rest, 0); at >= 0; at = nextArray(rest, at + 1)) {
    const end = closingParenthesis(rest, at);
    const cast = end < 0 ? null : CAST_REGEXP.exec(rest.slice(end));
    if (cast === null || rest[end - 1] !== "]") continue;
    const elements = splitList(rest.slice(at + "(ARRAY[".length, end - 1))
      .map((element) => `(${element})::${cast[1]}`);
    rest = `${rest.slice(0, at)}ARRAY[${elements.join(", ")}]${
      rest.slice(end + cast[0].length)
    }`;
  }
  return rest;
}

/** An expression as the model keeps it: canonical, without outer parentheses. */
export function expressionText(text: string): string {
  return withoutOuterParentheses(canonicalText(text));
}

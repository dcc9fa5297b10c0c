import type { SourceLocation } from "../errors/mod.ts";
import { lineAndColumn, lineAt } from "../sql/mod.ts";
import type { SourceText } from "./header_error.ts";
import { type ModuleToken, moduleTokens } from "./module_lexer.ts";

function tokensOf(text: string): readonly ModuleToken[] {
  try {
    return [...moduleTokens(text)].filter(({ kind }) => kind !== "comment");
  } catch {
    return [];
  }
}

/**
 * Finds where a config's text writes a key, given with the keys around it:
 * `["environments", "production", "lockWait"]`.
 */
export function keyPlace(
  { file, text }: SourceText,
  path: readonly string[],
): SourceLocation {
  const tokens = tokensOf(text);
  let from = 0;
  let offset: number | undefined;
  for (const key of path) {
    const index = tokens.findIndex((token, at) => {
      const word = text.slice(token.start, token.end).replace(
        /^["']|["']$/g,
        "",
      );
      const next = tokens[at + 1];
      return at >= from && word === key && next !== undefined &&
        ":,}(".includes(text.charAt(next.start));
    });
    const found = tokens[index];
    if (found === undefined) break;
    offset = found.start;
    from = index + 1;
  }
  return offset === undefined ? { file } : {
    file,
    ...lineAndColumn(text, offset),
    excerpt: lineAt(text, offset),
  };
}

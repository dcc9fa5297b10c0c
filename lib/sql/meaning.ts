import { abridge } from "./abridge.ts";
import { skipBlank, tokenAt } from "./lexer.ts";
import { sha256 } from "./sha256.ts";
import { splitText } from "./split_text.ts";
import type { SqlParser } from "./sql_parser.ts";
import type { SqlNode } from "./sql_tree.ts";

const POSITION_KEYS: ReadonlySet<string> = new Set([
  "location",
  "list_start",
  "list_end",
  "rexpr_list_start",
  "rexpr_list_end",
  "stmt_len",
  "stmt_location",
]);

function withoutPositions(tree: SqlNode): string {
  return JSON.stringify(
    tree,
    (key, value) => POSITION_KEYS.has(key) ? undefined : value,
  );
}

/** The lexemes of a text, one blank between them, unquoted words in lower case. */
function lexemesOf(sql: string): string {
  const lexemes: string[] = [];
  for (let at = skipBlank(sql, 0); at < sql.length;) {
    const token = tokenAt(sql, at);
    const text = sql.slice(token.start, token.end);
    lexemes.push(token.kind === "word" ? text.toLowerCase() : text);
    at = skipBlank(sql, token.end);
  }
  return lexemes.join(" ");
}

/**
 * A digest of what SQL text means: texts that differ only in comments, white
 * space, letter case of keywords or spelling of types have the same. It begins
 * with the version of the grammar: digests of two grammars cannot be compared.
 *
 * @throws {RetortError} `sql/syntax`, `sql/psql-command`
 */
export function meaningOf(sql: string, parser: SqlParser): string {
  const meanings = splitText(sql).map(({ sql: text, copyData }) => {
    const abridged = abridge(text);
    const tree = abridged === text ? parser.parse(text) : undefined;
    const meaning = tree === undefined
      ? lexemesOf(text)
      : withoutPositions(tree);
    return copyData === undefined ? meaning : `${meaning}\n${copyData}`;
  });
  return `${parser.grammar}:${sha256(meanings.join("\n"))}`;
}

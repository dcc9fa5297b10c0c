import type { IndexKey } from "../schema/mod.ts";
import { expressionText } from "./canonical_text.ts";
import type { QualifiedName } from "../sql/mod.ts";
import { present } from "./catalog_values.ts";
import {
  closingParenthesis,
  findTopLevel,
  nameParts,
  splitList,
  topLevel,
  unquoteIdentifier,
} from "./scan_sql.ts";

/** Where the expression that a key starts with ends. */
function endOfExpression(key: string): number {
  if (key.startsWith("(")) return closingParenthesis(key, 0) + 1;
  for (const { at, depth } of topLevel(key)) {
    if (depth !== 0) continue;
    if (key[at] === "(") return closingParenthesis(key, at) + 1;
    if (key[at] === " ") {
      return /^COLLATION FOR \(/.test(key)
        ? closingParenthesis(key, key.indexOf("(")) + 1
        : at;
    }
  }
  return key.length;
}

function readExpression(text: string): IndexKey["expression"] {
  const isName = !text.includes("(") || text.startsWith('"');
  return isName && nameParts(text).length === 1
    ? unquoteIdentifier(text)
    : { sql: expressionText(text) };
}

/** Where the word that `text` starts with ends, its parentheses included. */
function endOfWord(text: string): number {
  for (const { at, depth } of topLevel(text)) {
    if (depth === 0 && text[at] === " ") return at;
  }
  return text.length;
}

function readCollation(text: string): QualifiedName {
  const [first = "", second] = nameParts(text);
  return second === undefined
    ? { schema: "pg_catalog", name: first }
    : { schema: first, name: second };
}

/**
 * Reads one key as `pg_get_indexdef()` and its kin print it: an expression,
 * then `COLLATE`, an operator class, a direction and where nulls go.
 */
export function parseKey(text: string): IndexKey {
  const end = endOfExpression(text);
  let rest = text.slice(end).trim();
  const nulls = / ?NULLS (FIRST|LAST)$/.exec(rest);
  if (nulls) rest = rest.slice(0, nulls.index);
  const order = /(?:^| )(DESC|ASC)$/.exec(rest);
  if (order) rest = rest.slice(0, order.index);
  let collation: QualifiedName | undefined;
  if (rest.startsWith("COLLATE ")) {
    const after = rest.slice("COLLATE ".length);
    collation = readCollation(after.slice(0, endOfWord(after)));
    rest = after.slice(endOfWord(after)).trim();
  }
  return present({
    expression: readExpression(text.slice(0, end)),
    collation,
    opclass: rest === "" ? undefined : rest,
    order: order?.[1] === "DESC" ? "desc" as const : undefined,
    nulls: nulls === null
      ? undefined
      : nulls[1] === "FIRST"
      ? "first" as const
      : "last" as const,
  });
}

/** The text inside the first parentheses after `words`. */
export function keyList(definition: string, words: string): readonly string[] {
  const start = words === "" ? 0 : findTopLevel(definition, words);
  for (const { at, depth } of topLevel(definition, start)) {
    if (depth === 0 && definition[at] === "(") {
      return splitList(
        definition.slice(at + 1, closingParenthesis(definition, at)),
      );
    }
  }
  return [];
}

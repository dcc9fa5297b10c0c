import { quoteIdentifier } from "../../sql/mod.ts";
import { escapeWord } from "./walk.ts";

/**
 * A view's query once a column that it reads is renamed, as PostgreSQL prints
 * it: what the view calls the column stays.
 */
export function renameInQuery(
  query: string,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const old = quoteIdentifier(from);
  const name = quoteIdentifier(to);
  const word = `(?<![\\w"$'])${escapeWord(old)}`;
  const at = query.indexOf("\n   FROM ");
  const list = at < 0 ? query : query.slice(0, at);
  const rest = at < 0 ? "" : query.slice(at);
  const inList = list
    .replaceAll(
      new RegExp(`(^ ?SELECT |\\n {4}|\\.)${escapeWord(old)}(?=,\\n|$)`, "g"),
      (_, before: string) => `${before}${name} AS ${old}`,
    )
    .replaceAll(
      new RegExp(`(?<! AS )${word}(?![\\w"$'(])`, "g"),
      () => name,
    );
  return inList + rest.replaceAll(
    new RegExp(`${word}(?![\\w"$'(])`, "g"),
    () => name,
  );
}

import type { View } from "../../schema/mod.ts";
import type { Pair } from "../facts.ts";
import { isSame } from "../same.ts";

/**
 * Whether `CREATE OR REPLACE VIEW` can lead from one view to the other and
 * back: all columns must stay in their places with their types. What cannot be
 * told from the texts counts as no.
 */
export function keepsColumns({ before, after }: Pair<View>): boolean {
  if (!isSame(before.columnNames, after.columnNames)) return false;
  if (before.recursive || after.recursive) return false;
  const had = splitQuery(before.query);
  const has = splitQuery(after.query);
  if (had === undefined || has === undefined) return false;
  // The same expression over other relations may be of another type.
  if (had.from !== has.from) return false;
  return had.list === has.list;
}

/** The select list and the `FROM` of a query as PostgreSQL prints it. */
function splitQuery(
  query: string,
): { readonly list: string; readonly from: string } | undefined {
  const text = query.trim().replace(/;$/, "");
  if (
    !text.startsWith("SELECT ") || /\n(UNION|INTERSECT|EXCEPT)\b/.test(text)
  ) {
    return undefined;
  }
  const from = text.indexOf("\n   FROM ");
  if (from < 0) return { list: text, from: "" };
  const end =
    /\n {2}(WHERE|GROUP BY|HAVING|WINDOW|ORDER BY|OFFSET|LIMIT|FETCH|FOR) /
      .exec(text.slice(from));
  return {
    list: text.slice(0, from),
    from: end ? text.slice(from, from + end.index) : text.slice(from),
  };
}

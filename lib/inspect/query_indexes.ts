import { CATALOG, comment, nameOf, userSchema } from "./catalog_sql.ts";
import type { NamePair } from "./catalog_values.ts";

/** An index that backs no constraint. */
export type IndexRow = {
  readonly oid: number;
  readonly relation: number;
  readonly name: string;
  readonly definition: string;
  readonly unique: boolean;
  readonly method: string;
  readonly include: readonly string[] | null;
  readonly nulls_not_distinct: boolean;
  readonly options: readonly string[] | null;
  readonly tablespace: string | null;
  readonly predicate: string | null;
  readonly comment: string | null;
  readonly valid: boolean;
  readonly clustered: boolean;
  readonly attached_to: NamePair | null;
  readonly statistics: readonly (readonly [number, number])[] | null;
};

/** Every index of a user's relation that backs no constraint. */
export function indexesQuery(version: number): string {
  const nulls = version >= 150000 ? "i.indnullsnotdistinct" : "false";
  return `
SELECT c.oid, i.indrelid AS relation, c.relname AS name,
  pg_get_indexdef(c.oid) AS definition, i.indisunique AS unique, am.amname AS method,
  CASE WHEN i.indnatts > i.indnkeyatts THEN (
    SELECT json_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a
    WHERE a.attrelid = c.oid AND a.attnum > i.indnkeyatts) END AS include,
  ${nulls} AS nulls_not_distinct, c.reloptions AS options,
  (SELECT spcname FROM pg_tablespace WHERE oid = c.reltablespace) AS tablespace,
  pg_get_expr(i.indpred, i.indrelid) AS predicate,
  ${comment(CATALOG.class, "c.oid")} AS comment,
  i.indisvalid AS valid, i.indisclustered AS clustered,
  CASE WHEN c.relispartition THEN (
    SELECT ${nameOf("class", "h.inhparent")} FROM pg_inherits h
    WHERE h.inhrelid = c.oid) END AS attached_to,
  CASE WHEN i.indexprs IS NOT NULL THEN (
    SELECT json_agg(json_build_array(a.attnum, a.attstattarget) ORDER BY a.attnum)
    FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attstattarget >= 0
  ) END AS statistics
FROM pg_index i
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_am am ON am.oid = c.relam
WHERE ${userSchema("n.nspname")} AND NOT EXISTS (
  SELECT FROM pg_constraint co
  WHERE co.conindid = i.indexrelid AND co.contype IN ('p', 'u', 'x'))`;
}

import { userSchema } from "./catalog_sql.ts";

function ofRelation(kind: string, condition: string): string {
  return `SELECT '${kind}', n.nspname, c.relname
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE ${userSchema("n.nspname")} AND ${condition}`;
}

/**
 * What may be said of objects that the model knows and has no place for there,
 * as the columns of the other unknown things: kind, schema, name.
 */
export const UNKNOWN_FACTS: readonly string[] = [
  ofRelation(
    "settings of the columns of a materialized view",
    `c.relkind = 'm' AND EXISTS (SELECT FROM pg_attribute a
    JOIN pg_type t ON t.oid = a.atttypid
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      AND (coalesce(a.attstattarget, -1) <> -1 OR a.attoptions IS NOT NULL
        OR a.attstorage <> t.typstorage))`,
  ),
  // Triggers have told their parents since PostgreSQL 13.
  `SELECT 'firing of a partition''s trigger', n.nspname, format('%s.%s', c.relname, t.tgname)
FROM pg_trigger t
JOIN pg_trigger p ON p.oid = (to_jsonb(t) ->> 'tgparentid')::oid
JOIN pg_class c ON c.oid = t.tgrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE ${userSchema("n.nspname")} AND t.tgenabled <> p.tgenabled`,
];

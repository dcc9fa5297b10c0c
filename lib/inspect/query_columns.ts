import { CATALOG, explode, nameOf, userSchema } from "./catalog_sql.ts";
import type { AclEntry, NamePair } from "./catalog_values.ts";

/** A column of a relation or an attribute of a composite type. */
export type ColumnRow = {
  readonly relation: number;
  readonly position: number;
  readonly name: string;
  readonly type: string;
  readonly not_null: boolean;
  readonly default: string | null;
  readonly default_oid: number | null;
  readonly identity: "" | "a" | "d";
  readonly generated: "" | "s" | "v";
  readonly is_local: boolean;
  readonly is_inherited: boolean;
  /** What few columns have; null where this one has none of it. */
  readonly rare: RareColumnFacts | null;
};

/** What few columns have. */
export interface RareColumnFacts {
  readonly collation: NamePair | null;
  readonly storage: "p" | "e" | "x" | "m" | null;
  readonly compression: "p" | "l" | null;
  readonly statistics: number | null;
  readonly options: readonly string[] | null;
  readonly foreign_options: readonly string[] | null;
  readonly comment: string | null;
  readonly acl: readonly AclEntry[] | null;
}

/** Every column of every relation that a user made, in order. */
export function columnsQuery(version: number): string {
  const compression = version >= 140000
    ? "nullif(a.attcompression::text, '')"
    : "NULL::text";
  return `
SELECT a.attrelid AS relation, a.attnum AS position, a.attname AS name,
  format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS not_null,
  pg_get_expr(d.adbin, d.adrelid) AS default, d.oid AS default_oid,
  a.attidentity::text AS identity, a.attgenerated::text AS generated,
  a.attislocal AS is_local, a.attinhcount > 0 AS is_inherited,
  CASE WHEN (a.attcollation <> 0 AND a.attcollation <> t.typcollation)
    OR a.attstorage <> t.typstorage OR ${compression} IS NOT NULL
    OR a.attstattarget >= 0 OR a.attoptions IS NOT NULL
    OR a.attfdwoptions IS NOT NULL OR a.attacl IS NOT NULL OR de.objoid IS NOT NULL
  THEN json_build_object(
    'collation', CASE WHEN a.attcollation <> 0 AND a.attcollation <> t.typcollation
      THEN ${nameOf("collation", "a.attcollation")} END,
    'storage', CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END,
    'compression', ${compression},
    'statistics', CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END,
    'options', a.attoptions, 'foreign_options', a.attfdwoptions,
    'comment', de.description,
    'acl', CASE WHEN a.attacl IS NOT NULL THEN ${explode("a.attacl")} END
  ) END AS rare
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN pg_description de ON de.classoid = ${CATALOG.class}
  AND de.objoid = a.attrelid AND de.objsubid = a.attnum
WHERE a.attnum > 0 AND NOT a.attisdropped
  AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND ${userSchema("n.nspname")}
ORDER BY a.attrelid, a.attnum`;
}

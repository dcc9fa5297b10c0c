import {
  CATALOG,
  comment,
  nameOf,
  notOfExtension,
  privileges,
  userSchema,
} from "./catalog_sql.ts";
import type { NamePair, OwnedRow } from "./catalog_values.ts";

/** An enum, domain, composite or range type. */
export type TypeRow = OwnedRow & {
  readonly schema: string;
  readonly kind: "e" | "d" | "c" | "r";
  readonly array: number;
  /** The relation that holds a composite type's attributes. */
  readonly relation: number;
  readonly labels: readonly string[] | null;
  readonly base: string | null;
  readonly not_null: boolean;
  readonly default: string | null;
  readonly collation: NamePair | null;
  readonly range: RangeFacts | null;
};

/** What only range types have. */
export interface RangeFacts {
  readonly subtype: string;
  readonly opclass: NamePair | null;
  readonly collation: NamePair | null;
  readonly canonical: NamePair | null;
  readonly subtype_diff: NamePair | null;
  readonly multirange: NamePair | null;
  /** The multirange type and the type of its arrays. */
  readonly multirange_oids: readonly number[];
}

function rangeFacts(version: number): string {
  const multirange = version >= 140000
    ? `'multirange', ${
      nameOf("type", "r.rngmultitypid")
    }, 'multirange_oids', (SELECT json_build_array(m.oid::bigint, m.typarray::bigint)
        FROM pg_type m WHERE m.oid = r.rngmultitypid)`
    : `'multirange', NULL, 'multirange_oids', json_build_array()`;
  return `(SELECT json_build_object('subtype', format_type(r.rngsubtype, NULL),
    'opclass', (SELECT json_build_array(o.nspname, oc.opcname)
      FROM pg_opclass oc JOIN pg_namespace o ON o.oid = oc.opcnamespace
      WHERE oc.oid = r.rngsubopc AND NOT oc.opcdefault),
    'collation', (SELECT CASE WHEN r.rngcollation <> st.typcollation
        THEN ${nameOf("collation", "r.rngcollation")} END
      FROM pg_type st WHERE st.oid = r.rngsubtype),
    'canonical', ${nameOf("proc", "r.rngcanonical")},
    'subtype_diff', ${nameOf("proc", "r.rngsubdiff")}, ${multirange})
    FROM pg_range r WHERE r.rngtypid = t.oid)`;
}

/** Every type that a user made and the model knows. */
export function typesQuery(version: number): string {
  return `
SELECT t.oid, n.nspname AS schema, t.typname AS name, t.typtype::text AS kind,
  pg_get_userbyid(t.typowner) AS owner, ${
    comment(CATALOG.type, "t.oid")
  } AS comment,
  ${privileges("t.typacl", { type: `'T'::"char"`, owner: "t.typowner" })},
  t.typarray AS array, t.typrelid AS relation,
  CASE WHEN t.typtype = 'e' THEN (
    SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e
    WHERE e.enumtypid = t.oid) END AS labels,
  CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END AS base,
  t.typnotnull AS not_null,
  CASE WHEN t.typtype = 'd' THEN coalesce(
    pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault)) END AS default,
  CASE WHEN t.typtype = 'd' THEN (
    SELECT CASE WHEN t.typcollation <> b.typcollation
      THEN ${nameOf("collation", "t.typcollation")} END
    FROM pg_type b WHERE b.oid = t.typbasetype) END AS collation,
  CASE WHEN t.typtype = 'r' THEN ${rangeFacts(version)} END AS range
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_class c ON c.oid = t.typrelid
WHERE (t.typtype IN ('e', 'd', 'r') OR (t.typtype = 'c' AND c.relkind = 'c'))
  AND ${userSchema("n.nspname")} AND ${notOfExtension(CATALOG.type, "t.oid")}`;
}

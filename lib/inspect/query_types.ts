import {
  CATALOG,
  comment,
  nameOf,
  notOfExtension,
  privileges,
  userSchema,
} from "./catalog_sql.ts";
import type { NamePair, OwnedRow } from "./catalog_values.ts";

/** An enum, domain, composite, range or base type. */
export type TypeRow = OwnedRow & {
  readonly schema: string;
  readonly kind: "e" | "d" | "c" | "r" | "b";
  readonly array: number;
  /** The relation that holds a composite type's attributes. */
  readonly relation: number;
  readonly labels: readonly string[] | null;
  readonly base: string | null;
  readonly not_null: boolean;
  readonly default: string | null;
  readonly collation: NamePair | null;
  readonly range: RangeFacts | null;
  readonly plain: BaseFacts | null;
};

/** What only base types have. */
export interface BaseFacts {
  readonly input: NamePair;
  readonly output: NamePair;
  readonly receive: NamePair | null;
  readonly send: NamePair | null;
  readonly typmod_in: NamePair | null;
  readonly typmod_out: NamePair | null;
  readonly analyze: NamePair | null;
  readonly subscript: NamePair | null;
  readonly length: number;
  readonly by_value: boolean;
  readonly alignment: "c" | "s" | "i" | "d";
  readonly storage: "p" | "e" | "x" | "m";
  readonly category: string;
  readonly preferred: boolean;
  readonly default: string | null;
  readonly element: string | null;
  readonly delimiter: string;
  readonly collatable: boolean;
}

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

function baseFacts(version: number): string {
  const subscript = version >= 140000
    ? nameOf("proc", "t.typsubscript")
    : "NULL";
  return `json_build_object('input', ${nameOf("proc", "t.typinput")},
    'output', ${nameOf("proc", "t.typoutput")},
    'receive', ${nameOf("proc", "t.typreceive")},
    'send', ${nameOf("proc", "t.typsend")},
    'typmod_in', ${nameOf("proc", "t.typmodin")},
    'typmod_out', ${nameOf("proc", "t.typmodout")},
    'analyze', ${nameOf("proc", "t.typanalyze")}, 'subscript', ${subscript},
    'length', t.typlen, 'by_value', t.typbyval, 'alignment', t.typalign,
    'storage', t.typstorage, 'category', t.typcategory,
    'preferred', t.typispreferred, 'default', t.typdefault,
    'element', CASE WHEN t.typelem <> 0 THEN format_type(t.typelem, NULL) END,
    'delimiter', t.typdelim, 'collatable', t.typcollation <> 0)`;
}

/** A condition: a type is one by itself, and not the array of another. */
const IS_BASE_TYPE = `t.typtype = 'b' AND NOT EXISTS (
    SELECT FROM pg_type el WHERE el.oid = t.typelem AND el.typarray = t.oid)`;

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
  CASE WHEN t.typtype = 'r' THEN ${rangeFacts(version)} END AS range,
  CASE WHEN t.typtype = 'b' THEN ${baseFacts(version)} END AS plain
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_class c ON c.oid = t.typrelid
WHERE (t.typtype IN ('e', 'd', 'r') OR (t.typtype = 'c' AND c.relkind = 'c')
    OR (${IS_BASE_TYPE}))
  AND ${userSchema("n.nspname")} AND ${notOfExtension(CATALOG.type, "t.oid")}`;
}

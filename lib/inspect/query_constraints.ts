import { CATALOG, comment, nameOf, userSchema } from "./catalog_sql.ts";
import type { NamePair } from "./catalog_values.ts";

/** A constraint of a table or a domain. */
export type ConstraintRow = {
  readonly oid: number;
  readonly relation: number;
  readonly domain: number;
  readonly name: string;
  readonly kind: "p" | "u" | "f" | "c" | "x" | "n";
  readonly deferrable: boolean;
  readonly deferred: boolean;
  readonly validated: boolean;
  readonly enforced: boolean;
  readonly no_inherit: boolean;
  readonly is_local: boolean;
  readonly is_inherited: boolean;
  readonly parent: number;
  readonly columns: readonly number[] | null;
  readonly period: boolean;
  readonly expression: string | null;
  readonly definition: string | null;
  readonly comment: string | null;
  readonly foreign: ForeignFacts | null;
  readonly index: IndexFacts | null;
};

/** What only foreign keys have. */
export interface ForeignFacts {
  readonly table: NamePair;
  readonly columns: readonly string[];
  readonly match: "f" | "s" | "p";
  readonly update: "a" | "r" | "c" | "n" | "d";
  readonly delete: "a" | "r" | "c" | "n" | "d";
  readonly delete_columns: readonly number[] | null;
}

/** The index behind a primary key, unique or exclusion constraint. */
export interface IndexFacts {
  readonly oid: number;
  readonly include: readonly string[] | null;
  readonly options: readonly string[] | null;
  readonly tablespace: string | null;
  readonly comment: string | null;
  readonly method: string;
  readonly nulls_not_distinct: boolean;
}

function indexFacts(version: number): string {
  const nulls = version >= 150000 ? "i.indnullsnotdistinct" : "false";
  return `(SELECT json_build_object('oid', ic.oid::bigint,
    'include', CASE WHEN i.indnatts > i.indnkeyatts THEN (
      SELECT json_agg(ia.attname ORDER BY ia.attnum) FROM pg_attribute ia
      WHERE ia.attrelid = ic.oid AND ia.attnum > i.indnkeyatts) END,
    'options', ic.reloptions,
    'tablespace', (SELECT spcname FROM pg_tablespace WHERE oid = ic.reltablespace),
    'comment', ${
    comment(CATALOG.class, "ic.oid")
  }, 'method', am.amname, 'nulls_not_distinct', ${nulls})
    FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid
    JOIN pg_am am ON am.oid = ic.relam WHERE i.indexrelid = co.conindid)`;
}

function foreignFacts(version: number): string {
  return `json_build_object('table', ${nameOf("class", "co.confrelid")},
    'columns', (SELECT json_agg(fa.attname ORDER BY k.n)
      FROM unnest(co.confkey) WITH ORDINALITY k(attnum, n)
      JOIN pg_attribute fa ON fa.attrelid = co.confrelid AND fa.attnum = k.attnum),
    'match', co.confmatchtype, 'update', co.confupdtype, 'delete', co.confdeltype,
    'delete_columns', ${version >= 150000 ? "co.confdelsetcols" : "NULL"})`;
}

/**
 * That a `NOT NULL` constraint of PostgreSQL 18 says no more than that the
 * column is not null. A name of the form that PostgreSQL picks says nothing: it
 * is only kept from before a rename.
 */
const SAYS_ONLY_NOT_NULL = `(co.conname ~ '_not_null\\d*$' AND co.convalidated
  AND NOT co.connoinherit AND NOT EXISTS (
    SELECT FROM pg_description said
    WHERE said.classoid = ${CATALOG.constraint} AND said.objoid = co.oid))`;

/** Every constraint that a user made, other than constraint triggers. */
export function constraintsQuery(version: number): string {
  return `
SELECT co.oid, co.conrelid AS relation, co.contypid AS domain, co.conname AS name,
  co.contype::text AS kind, co.condeferrable AS deferrable,
  co.condeferred AS deferred, co.convalidated AS validated,
  ${version >= 180000 ? "co.conenforced" : "true"} AS enforced,
  co.connoinherit AS no_inherit, co.conislocal AS is_local,
  co.coninhcount > 0 AS is_inherited,
  co.conparentid AS parent, co.conkey AS columns,
  ${version >= 180000 ? "co.conperiod" : "false"} AS period,
  CASE WHEN co.contype = 'c' THEN pg_get_expr(co.conbin, co.conrelid) END AS expression,
  CASE WHEN co.contype = 'x' THEN pg_get_constraintdef(co.oid) END AS definition,
  ${comment(CATALOG.constraint, "co.oid")} AS comment,
  CASE WHEN co.contype = 'f' THEN ${foreignFacts(version)} END AS foreign,
  CASE WHEN co.contype IN ('p', 'u', 'x') THEN ${
    indexFacts(version)
  } END AS index
FROM pg_constraint co
JOIN pg_namespace n ON n.oid = co.connamespace
WHERE co.contype IN ('p', 'u', 'f', 'c', 'x', 'n') AND ${
    userSchema("n.nspname")
  } AND NOT (co.contype = 'n' AND ${SAYS_ONLY_NOT_NULL})`;
}

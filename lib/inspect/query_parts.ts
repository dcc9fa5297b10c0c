import {
  CATALOG,
  comment,
  nameOf,
  notOfExtension,
  userSchema,
} from "./catalog_sql.ts";
import type { NamePair } from "./catalog_values.ts";

/** A trigger that a user made. */
export type TriggerRow = {
  readonly oid: number;
  readonly relation: number;
  readonly name: string;
  readonly type: number;
  readonly definition: string;
  readonly has_condition: boolean;
  readonly update_of: readonly string[] | null;
  readonly old_table: string | null;
  readonly new_table: string | null;
  readonly function: NamePair;
  readonly arguments: string | null;
  readonly is_constraint: boolean;
  readonly constraint_from: NamePair | null;
  readonly deferrable: boolean;
  readonly deferred: boolean;
  readonly enabled: "O" | "D" | "R" | "A";
  readonly comment: string | null;
};

/** Every trigger that a user made, copies on partitions left out. */
export function triggersQuery(version: number): string {
  const own = version >= 130000 ? "t.tgparentid = 0" : "true";
  return `
SELECT t.oid, t.tgrelid AS relation, t.tgname AS name, t.tgtype AS type,
  pg_get_triggerdef(t.oid) AS definition, t.tgqual IS NOT NULL AS has_condition,
  (SELECT json_agg(a.attname ORDER BY k.n)
    FROM unnest(t.tgattr) WITH ORDINALITY k(attnum, n)
    JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = k.attnum) AS update_of,
  t.tgoldtable AS old_table, t.tgnewtable AS new_table,
  ${nameOf("proc", "t.tgfoid")} AS function,
  CASE WHEN t.tgnargs > 0 THEN encode(t.tgargs, 'hex') END AS arguments,
  t.tgconstraint <> 0 AS is_constraint,
  CASE WHEN t.tgconstrrelid <> 0 THEN ${
    nameOf("class", "t.tgconstrrelid")
  } END AS constraint_from,
  t.tgdeferrable AS deferrable, t.tginitdeferred AS deferred,
  t.tgenabled::text AS enabled, ${comment(CATALOG.trigger, "t.oid")} AS comment
FROM pg_trigger t
WHERE NOT t.tgisinternal AND ${own} AND ${
    notOfExtension(CATALOG.trigger, "t.oid")
  }`;
}

/** A row security policy. */
export type PolicyRow = {
  readonly oid: number;
  readonly relation: number;
  readonly name: string;
  readonly permissive: boolean;
  readonly command: "*" | "r" | "a" | "w" | "d";
  readonly roles: readonly string[] | null;
  readonly using: string | null;
  readonly check: string | null;
  readonly comment: string | null;
};

/** Every row security policy. */
export const POLICIES: string = `
SELECT p.oid, p.polrelid AS relation, p.polname AS name,
  p.polpermissive AS permissive, p.polcmd::text AS command,
  CASE WHEN p.polroles <> '{0}' THEN (
    SELECT json_agg(pg_get_userbyid(r)) FROM unnest(p.polroles) r) END AS roles,
  pg_get_expr(p.polqual, p.polrelid) AS using,
  pg_get_expr(p.polwithcheck, p.polrelid) AS check,
  ${comment(CATALOG.policy, "p.oid")} AS comment
FROM pg_policy p`;

/** A rewrite rule; a view's own is there for what depends on it. */
export type RuleRow = {
  readonly oid: number;
  readonly relation: number;
  readonly name: string;
  readonly is_view: boolean;
  readonly definition: string | null;
  readonly enabled: "O" | "D" | "R" | "A";
  readonly comment: string | null;
};

/** Every rewrite rule of a user's relation. */
export const RULES: string = `
SELECT r.oid, r.ev_class AS relation, r.rulename AS name,
  r.rulename = '_RETURN' AS is_view,
  CASE WHEN r.rulename <> '_RETURN' THEN pg_get_ruledef(r.oid) END AS definition,
  r.ev_enabled::text AS enabled, ${comment(CATALOG.rewrite, "r.oid")} AS comment
FROM pg_rewrite r
JOIN pg_class c ON c.oid = r.ev_class
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE ${userSchema("n.nspname")}`;

/** An extended statistics object. */
export type StatisticsRow = {
  readonly oid: number;
  readonly relation: number;
  readonly schema: string;
  readonly name: string;
  readonly owner: string;
  readonly kinds: readonly string[];
  readonly columns: readonly string[] | null;
  readonly expressions: readonly string[] | null;
  readonly target: number | null;
  readonly comment: string | null;
};

/** Every extended statistics object. */
export function statisticsQuery(version: number): string {
  const expressions = version >= 140000
    ? "array_to_json(pg_get_statisticsobjdef_expressions(s.oid))"
    : "NULL::json";
  const target = version >= 130000
    ? "CASE WHEN s.stxstattarget >= 0 THEN s.stxstattarget::int END"
    : "NULL::int";
  return `
SELECT s.oid, s.stxrelid AS relation, n.nspname AS schema, s.stxname AS name,
  pg_get_userbyid(s.stxowner) AS owner, array_to_json(s.stxkind) AS kinds,
  (SELECT json_agg(a.attname ORDER BY k.n)
    FROM unnest(s.stxkeys) WITH ORDINALITY k(attnum, n)
    JOIN pg_attribute a ON a.attrelid = s.stxrelid AND a.attnum = k.attnum) AS columns,
  ${expressions} AS expressions, ${target} AS target,
  ${comment(CATALOG.statistics, "s.oid")} AS comment
FROM pg_statistic_ext s
JOIN pg_namespace n ON n.oid = s.stxnamespace
WHERE ${userSchema("n.nspname")} AND ${
    notOfExtension(CATALOG.statistics, "s.oid")
  }`;
}

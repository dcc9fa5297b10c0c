/** OIDs of catalogs, the same in every PostgreSQL. */
export const CATALOG = {
  accessMethod: 2601,
  accessMethodOperator: 2602,
  accessMethodProcedure: 2603,
  attrdef: 2604,
  cast: 2605,
  class: 1259,
  collation: 3456,
  constraint: 2606,
  conversion: 2607,
  eventTrigger: 3466,
  extension: 3079,
  foreignDataWrapper: 2328,
  foreignServer: 1417,
  language: 2612,
  namespace: 2615,
  operator: 2617,
  operatorClass: 2616,
  operatorFamily: 2753,
  policy: 3256,
  procedure: 1255,
  publication: 6104,
  publicationRelation: 6106,
  rewrite: 2618,
  statistics: 3381,
  textSearchConfiguration: 3602,
  textSearchDictionary: 3600,
  textSearchParser: 3601,
  textSearchTemplate: 3764,
  transform: 3576,
  trigger: 2620,
  type: 1247,
  userMapping: 1418,
} as const;

/** The first OID that `initdb` does not give out. */
export const FIRST_USER_OID = 16384;

/** A condition: the object is not a member of an extension. */
export function notOfExtension(catalog: number, oid: string): string {
  return `NOT EXISTS (
    SELECT FROM pg_depend member
    WHERE member.classid = ${catalog} AND member.objid = ${oid}
      AND member.deptype = 'e')`;
}

/** A condition: the schema is not one of the system's. */
export function userSchema(name: string): string {
  return `${name} !~ '^pg_' AND ${name} <> 'information_schema'`;
}

/** A scalar: the object's comment. */
export function comment(catalog: number, oid: string): string {
  return `(SELECT description FROM pg_description
    WHERE classoid = ${catalog} AND objoid = ${oid} AND objsubid = 0)`;
}

/** A scalar: `[schema, name]` of a row of a catalog, or null. */
export function nameOf(
  catalog: "class" | "proc" | "collation" | "opclass" | "opfamily" | "type",
  oid: string,
): string {
  const prefix = {
    class: "rel",
    proc: "pro",
    collation: "coll",
    opclass: "opc",
    opfamily: "opf",
    type: "typ",
  }[
    catalog
  ];
  return `(SELECT json_build_array(ns.nspname, x.${prefix}name)
    FROM pg_${catalog} x JOIN pg_namespace ns ON ns.oid = x.${prefix}namespace
    WHERE x.oid = ${oid})`;
}

/** A scalar: an ACL as `[grantee, privilege, grantable]` triples. */
export function explode(acl: string): string {
  return `(SELECT json_agg(json_build_array(
      CASE g.grantee WHEN 0 THEN 'public' ELSE pg_get_userbyid(g.grantee) END,
      g.privilege_type, g.is_grantable))
    FROM aclexplode(${acl}) g)`;
}

/** Two columns, `acl` and `acl_default`, both null without privileges of its own. */
export function privileges(
  acl: string,
  { type, owner }: { readonly type: string; readonly owner: string },
): string {
  return `CASE WHEN ${acl} IS NOT NULL THEN coalesce(${
    explode(acl)
  }, '[]') END AS acl,
  CASE WHEN ${acl} IS NOT NULL THEN ${
    explode(`acldefault(${type}, ${owner})`)
  } END AS acl_default`;
}

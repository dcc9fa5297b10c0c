import {
  CATALOG,
  comment,
  explode,
  FIRST_USER_OID,
  nameOf,
  notOfExtension,
  privileges,
  userSchema,
} from "./catalog_sql.ts";
import type { AclEntry, NamePair, OwnedRow } from "./catalog_values.ts";

/** A schema. */
export type NamespaceRow = OwnedRow & {
  readonly initial_acl: readonly AclEntry[] | null;
  /** As `initdb` made it: the owner goes without saying. */
  readonly initial_owner: boolean;
};

/** Every schema that is not the system's. */
export const NAMESPACES: string = `
SELECT n.oid, n.nspname AS name, pg_get_userbyid(n.nspowner) AS owner,
  ${comment(CATALOG.namespace, "n.oid")} AS comment,
  ${privileges("n.nspacl", { type: `'n'::"char"`, owner: "n.nspowner" })},
  (SELECT ${explode("i.initprivs")} FROM pg_init_privs i
    WHERE i.objoid = n.oid AND i.classoid = ${CATALOG.namespace}
      AND i.objsubid = 0) AS initial_acl,
  n.oid < ${FIRST_USER_OID} AND n.nspowner < ${FIRST_USER_OID} AS initial_owner
FROM pg_namespace n
WHERE ${userSchema("n.nspname")} AND ${
  notOfExtension(CATALOG.namespace, "n.oid")
}`;

/** An installed extension. */
export type ExtensionRow = {
  readonly oid: number;
  readonly name: string;
  readonly schema: string;
  readonly version: string;
  readonly default_version: string | null;
  readonly comment: string | null;
  readonly default_comment: string | null;
};

/** Every extension that a user installed. */
export const EXTENSIONS: string = `
SELECT e.oid, e.extname AS name, n.nspname AS schema, e.extversion AS version,
  a.default_version, ${comment(CATALOG.extension, "e.oid")} AS comment,
  a.comment AS default_comment
FROM pg_extension e
JOIN pg_namespace n ON n.oid = e.extnamespace
LEFT JOIN pg_available_extensions() a ON a.name = e.extname
WHERE e.oid >= ${FIRST_USER_OID}`;

/** A cast. */
export type CastRow = {
  readonly oid: number;
  readonly source: string;
  readonly target: string;
  readonly method: "f" | "i" | "b";
  readonly context: "e" | "a" | "i";
  readonly function: NamePair | null;
  readonly function_arguments: string | null;
  readonly comment: string | null;
};

/** Every cast that a user made. */
export const CASTS: string = `
SELECT c.oid, format_type(c.castsource, NULL) AS source,
  format_type(c.casttarget, NULL) AS target, c.castmethod::text AS method,
  c.castcontext::text AS context, ${nameOf("proc", "c.castfunc")} AS function,
  (SELECT string_agg(format_type(a.type, NULL), ', ' ORDER BY a.n)
    FROM pg_proc p, unnest(p.proargtypes) WITH ORDINALITY a(type, n)
    WHERE p.oid = c.castfunc) AS function_arguments,
  ${comment(CATALOG.cast, "c.oid")} AS comment
FROM pg_cast c
WHERE c.oid >= ${FIRST_USER_OID} AND ${notOfExtension(CATALOG.cast, "c.oid")}
  AND NOT EXISTS (SELECT FROM pg_depend i
    WHERE i.classid = ${CATALOG.cast} AND i.objid = c.oid AND i.deptype = 'i')`;

/** An operator. */
export type OperatorRow = {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly owner: string;
  readonly comment: string | null;
  readonly left: string | null;
  readonly right: string;
  readonly function: NamePair;
  readonly commutator: string | null;
  readonly negator: string | null;
  readonly restrict: NamePair | null;
  readonly join: NamePair | null;
  readonly hashes: boolean;
  readonly merges: boolean;
};

function operatorName(oid: string): string {
  return `(SELECT format('OPERATOR(%I.%s)', x.nspname, r.oprname)
    FROM pg_operator r JOIN pg_namespace x ON x.oid = r.oprnamespace
    WHERE r.oid = ${oid})`;
}

/** Every operator that a user made. */
export const OPERATORS: string = `
SELECT o.oid, n.nspname AS schema, o.oprname AS name,
  pg_get_userbyid(o.oprowner) AS owner,
  ${comment(CATALOG.operator, "o.oid")} AS comment,
  CASE WHEN o.oprleft <> 0 THEN format_type(o.oprleft, NULL) END AS left,
  format_type(o.oprright, NULL) AS right, ${
  nameOf("proc", "o.oprcode")
} AS function,
  ${operatorName("o.oprcom")} AS commutator, ${
  operatorName("o.oprnegate")
} AS negator,
  ${nameOf("proc", "o.oprrest")} AS restrict, ${
  nameOf("proc", "o.oprjoin")
} AS join,
  o.oprcanhash AS hashes, o.oprcanmerge AS merges
FROM pg_operator o
JOIN pg_namespace n ON n.oid = o.oprnamespace
WHERE o.oprcode <> 0 AND ${userSchema("n.nspname")} AND ${
  notOfExtension(CATALOG.operator, "o.oid")
}`;

/** A collation. */
export type CollationRow = {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly owner: string;
  readonly comment: string | null;
  readonly provider: "c" | "i" | "b" | "d";
  readonly deterministic: boolean;
  readonly lc_collate: string | null;
  readonly lc_ctype: string | null;
  readonly locale: string | null;
  readonly rules: string | null;
};

/** Every collation that a user made. */
export function collationsQuery(version: number): string {
  const locale = version >= 170000
    ? "c.colllocale"
    : version >= 150000
    ? "c.colliculocale"
    : "CASE c.collprovider WHEN 'i' THEN c.collcollate END";
  return `
SELECT c.oid, n.nspname AS schema, c.collname AS name,
  pg_get_userbyid(c.collowner) AS owner,
  ${comment(CATALOG.collation, "c.oid")} AS comment,
  c.collprovider::text AS provider, c.collisdeterministic AS deterministic,
  c.collcollate::text AS lc_collate, c.collctype::text AS lc_ctype,
  ${locale}::text AS locale, ${
    version >= 160000 ? "c.collicurules" : "NULL"
  }::text AS rules
FROM pg_collation c
JOIN pg_namespace n ON n.oid = c.collnamespace
WHERE ${userSchema("n.nspname")} AND ${
    notOfExtension(CATALOG.collation, "c.oid")
  }`;
}

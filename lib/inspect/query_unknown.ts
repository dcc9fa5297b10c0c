import {
  CATALOG,
  FIRST_USER_OID,
  notOfExtension,
  userSchema,
} from "./catalog_sql.ts";
import { MEMBERS_OF_OTHERS } from "./query_operator_classes.ts";
import { UNKNOWN_FACTS } from "./query_unknown_facts.ts";

/** Something that the model has no place for. */
export type UnknownRow = {
  readonly kind: string;
  readonly schema: string | null;
  readonly name: string;
};

function ofSchema(
  kind: string,
  { catalog, oid, prefix }: {
    readonly catalog: string;
    readonly oid: number;
    readonly prefix: string;
  },
): string {
  return `SELECT '${kind}' AS kind, n.nspname AS schema, x.${prefix}name AS name
FROM ${catalog} x JOIN pg_namespace n ON n.oid = x.${prefix}namespace
WHERE ${userSchema("n.nspname")} AND ${notOfExtension(oid, "x.oid")}`;
}

function global(
  kind: string,
  { catalog, oid, name }: {
    readonly catalog: string;
    readonly oid: number;
    readonly name: string;
  },
): string {
  return `SELECT '${kind}', NULL, x.${name}::text FROM ${catalog} x
WHERE x.oid >= ${FIRST_USER_OID} AND ${notOfExtension(oid, "x.oid")}`;
}

/** What a database may hold that the model does not know, by name. */
export const UNKNOWN: string = [
  `${
    ofSchema("shell type", {
      catalog: "pg_type",
      oid: CATALOG.type,
      prefix: "typ",
    })
  } AND x.typtype = 'p'`,
  global("large object", {
    catalog: "pg_largeobject_metadata",
    oid: 2613,
    name: "oid",
  }),
  MEMBERS_OF_OTHERS,
  `SELECT 'subscription', NULL, x.subname::text FROM pg_subscription x
WHERE x.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  `SELECT DISTINCT 'security label', NULL, format('%s on %s', x.provider, x.objname)
FROM pg_seclabels x WHERE x.objtype <> 'role' AND x.objtype <> 'database'`,
  `SELECT DISTINCT 'database setting', NULL, CASE x.setrole WHEN 0 THEN split_part(s, '=', 1)
    ELSE format('%s for %s', split_part(s, '=', 1), pg_get_userbyid(x.setrole)) END
FROM pg_db_role_setting x, unnest(x.setconfig) s
WHERE x.setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  ...UNKNOWN_FACTS,
].join("\nUNION ALL\n") + "\nORDER BY 1, 2 NULLS FIRST, 3";

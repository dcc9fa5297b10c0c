import {
  CATALOG,
  comment,
  explode,
  nameOf,
  notOfExtension,
  privileges,
  userSchema,
} from "./catalog_sql.ts";
import type { AclEntry, NamePair, OwnedRow } from "./catalog_values.ts";

/** A text search configuration. */
export type TextSearchConfigurationRow = {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly owner: string;
  readonly comment: string | null;
  readonly parser: NamePair;
  readonly mappings: readonly (readonly [string, string, string])[] | null;
};

function textSearchName(
  catalog: "parser" | "dict" | "template",
  oid: string,
): string {
  const prefix = { parser: "prs", dict: "dict", template: "tmpl" }[catalog];
  return `(SELECT json_build_array(x.nspname, t.${prefix}name)
    FROM pg_ts_${catalog} t JOIN pg_namespace x ON x.oid = t.${prefix}namespace
    WHERE t.oid = ${oid})`;
}

/** Every text search configuration that a user made. */
export const TEXT_SEARCH_CONFIGURATIONS: string = `
SELECT c.oid, n.nspname AS schema, c.cfgname AS name,
  pg_get_userbyid(c.cfgowner) AS owner,
  ${comment(CATALOG.textSearchConfiguration, "c.oid")} AS comment,
  ${textSearchName("parser", "c.cfgparser")} AS parser,
  (SELECT json_agg(json_build_array(t.alias, dn.nspname, d.dictname)
      ORDER BY t.alias, m.mapseqno)
    FROM pg_ts_config_map m
    JOIN ts_token_type(c.cfgparser) t ON t.tokid = m.maptokentype
    JOIN pg_ts_dict d ON d.oid = m.mapdict
    JOIN pg_namespace dn ON dn.oid = d.dictnamespace
    WHERE m.mapcfg = c.oid) AS mappings
FROM pg_ts_config c
JOIN pg_namespace n ON n.oid = c.cfgnamespace
WHERE ${userSchema("n.nspname")} AND ${
  notOfExtension(CATALOG.textSearchConfiguration, "c.oid")
}`;

/** A text search dictionary. */
export type TextSearchDictionaryRow = {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly owner: string;
  readonly comment: string | null;
  readonly template: NamePair;
  readonly options: string | null;
};

/** Every text search dictionary that a user made. */
export const TEXT_SEARCH_DICTIONARIES: string = `
SELECT d.oid, n.nspname AS schema, d.dictname AS name,
  pg_get_userbyid(d.dictowner) AS owner,
  ${comment(CATALOG.textSearchDictionary, "d.oid")} AS comment,
  ${textSearchName("template", "d.dicttemplate")} AS template,
  d.dictinitoption AS options
FROM pg_ts_dict d
JOIN pg_namespace n ON n.oid = d.dictnamespace
WHERE ${userSchema("n.nspname")} AND ${
  notOfExtension(CATALOG.textSearchDictionary, "d.oid")
}`;

/** An event trigger. */
export type EventTriggerRow = {
  readonly oid: number;
  readonly name: string;
  readonly owner: string;
  readonly comment: string | null;
  readonly event: string;
  readonly tags: readonly string[] | null;
  readonly function: NamePair;
  readonly enabled: "O" | "D" | "R" | "A";
};

/** Every event trigger that a user made. */
export const EVENT_TRIGGERS: string = `
SELECT e.oid, e.evtname AS name, pg_get_userbyid(e.evtowner) AS owner,
  ${comment(CATALOG.eventTrigger, "e.oid")} AS comment, e.evtevent AS event,
  e.evttags AS tags, ${nameOf("proc", "e.evtfoid")} AS function,
  e.evtenabled::text AS enabled
FROM pg_event_trigger e
WHERE ${notOfExtension(CATALOG.eventTrigger, "e.oid")}`;

/** A publication. */
export type PublicationRow = {
  readonly oid: number;
  readonly name: string;
  readonly owner: string;
  readonly comment: string | null;
  readonly all_tables: boolean;
  readonly insert: boolean;
  readonly update: boolean;
  readonly delete: boolean;
  readonly truncate: boolean;
  readonly via_root: boolean;
  readonly generated_columns: string | null;
  readonly tables: readonly PublishedTableFacts[] | null;
  readonly schemas: readonly string[] | null;
};

/** A table of a publication. */
export interface PublishedTableFacts {
  readonly table: NamePair;
  readonly columns: readonly string[] | null;
  readonly where: string | null;
}

/** Every publication. */
export function publicationsQuery(version: number): string {
  const columns = version >= 150000
    ? `CASE WHEN pr.prattrs IS NOT NULL THEN (
        SELECT json_agg(a.attname ORDER BY k.n)
        FROM unnest(pr.prattrs) WITH ORDINALITY k(attnum, n)
        JOIN pg_attribute a ON a.attrelid = pr.prrelid AND a.attnum = k.attnum) END`
    : "NULL";
  const where = version >= 150000
    ? "pg_get_expr(pr.prqual, pr.prrelid)"
    : "NULL";
  const schemas = version >= 150000
    ? `(SELECT json_agg(s.nspname ORDER BY s.nspname)
      FROM pg_publication_namespace pn JOIN pg_namespace s ON s.oid = pn.pnnspid
      WHERE pn.pnpubid = p.oid)`
    : "NULL::json";
  return `
SELECT p.oid, p.pubname AS name, pg_get_userbyid(p.pubowner) AS owner,
  ${comment(CATALOG.publication, "p.oid")} AS comment,
  p.puballtables AS all_tables, p.pubinsert AS insert, p.pubupdate AS update,
  p.pubdelete AS delete, p.pubtruncate AS truncate,
  ${version >= 130000 ? "p.pubviaroot" : "false"} AS via_root,
  ${
    version >= 180000
      ? "nullif(p.pubgencols::text, 'n')"
      : "NULL::text"
  } AS generated_columns,
  (SELECT json_agg(json_build_object('table', json_build_array(n.nspname, c.relname),
      'columns', ${columns}, 'where', ${where}) ORDER BY n.nspname, c.relname)
    FROM pg_publication_rel pr JOIN pg_class c ON c.oid = pr.prrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE pr.prpubid = p.oid) AS tables,
  ${schemas} AS schemas
FROM pg_publication p`;
}

/** A foreign data wrapper. */
export type WrapperRow = OwnedRow & {
  readonly handler: NamePair | null;
  readonly validator: NamePair | null;
  readonly options: readonly string[] | null;
};

/** Every foreign data wrapper that a user made. */
export const FOREIGN_DATA_WRAPPERS: string = `
SELECT w.oid, w.fdwname AS name, pg_get_userbyid(w.fdwowner) AS owner,
  ${comment(CATALOG.foreignDataWrapper, "w.oid")} AS comment,
  ${privileges("w.fdwacl", { type: `'F'::"char"`, owner: "w.fdwowner" })},
  ${nameOf("proc", "w.fdwhandler")} AS handler,
  ${nameOf("proc", "w.fdwvalidator")} AS validator, w.fdwoptions AS options
FROM pg_foreign_data_wrapper w
WHERE ${notOfExtension(CATALOG.foreignDataWrapper, "w.oid")}`;

/** A foreign server. */
export type ServerRow = OwnedRow & {
  readonly wrapper: string;
  readonly type: string | null;
  readonly version: string | null;
  readonly options: readonly string[] | null;
};

/** Every foreign server that a user made. */
export const FOREIGN_SERVERS: string = `
SELECT s.oid, s.srvname AS name, pg_get_userbyid(s.srvowner) AS owner,
  ${comment(CATALOG.foreignServer, "s.oid")} AS comment,
  ${privileges("s.srvacl", { type: `'S'::"char"`, owner: "s.srvowner" })},
  w.fdwname AS wrapper, s.srvtype AS type, s.srvversion AS version,
  s.srvoptions AS options
FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
WHERE ${notOfExtension(CATALOG.foreignServer, "s.oid")}`;

/** A user mapping; its options are null where the role may not see them. */
export type UserMappingRow = {
  readonly oid: number;
  readonly user: string;
  readonly server: string;
  readonly options: readonly string[] | null;
};

/** Every user mapping. */
export const USER_MAPPINGS: string = `
SELECT m.umid AS oid, m.usename AS user, m.srvname AS server, m.umoptions AS options
FROM pg_user_mappings m`;

/** Privileges that new objects get. */
export type DefaultPrivilegesRow = {
  readonly oid: number;
  readonly role: string;
  readonly schema: string | null;
  readonly objects: "r" | "S" | "f" | "T" | "n" | "L";
  readonly acl: readonly AclEntry[] | null;
  readonly acl_default: readonly AclEntry[] | null;
};

/** Every `ALTER DEFAULT PRIVILEGES` in force. */
export const DEFAULT_PRIVILEGES: string = `
SELECT d.oid, pg_get_userbyid(d.defaclrole) AS role, n.nspname AS schema,
  d.defaclobjtype::text AS objects, coalesce(${
  explode("d.defaclacl")
}, '[]') AS acl,
  CASE WHEN d.defaclnamespace = 0 THEN ${
  explode(
    `acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END::"char", d.defaclrole)`,
  )
} END AS acl_default
FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace`;

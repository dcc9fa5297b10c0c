import {
  CATALOG,
  comment,
  nameOf,
  notOfExtension,
  privileges,
  userSchema,
} from "./catalog_sql.ts";
import type { NamePair, OwnedRow } from "./catalog_values.ts";

/** A table, view, materialised view or sequence of `pg_class`. */
export type RelationRow = OwnedRow & {
  readonly schema: string;
  readonly kind: "r" | "p" | "v" | "m" | "f" | "S";
  readonly persistence: "p" | "u" | "t";
  readonly options: readonly string[] | null;
  readonly toast_options: readonly string[] | null;
  readonly tablespace: string | null;
  readonly access_method: string | null;
  readonly row_security: boolean;
  readonly force_row_security: boolean;
  readonly replica_identity: "d" | "n" | "f" | "i";
  readonly populated: boolean;
  readonly row_type: number;
  readonly row_array: number | null;
  readonly of_type: NamePair | null;
  readonly partition_key: string | null;
  readonly partition_bound: string | null;
  readonly parents: readonly NamePair[] | null;
  readonly query: string | null;
  readonly foreign_server: string | null;
  readonly foreign_options: readonly string[] | null;
  readonly clustered_index: string | null;
  readonly replica_index: string | null;
};

/** Every relation with columns, and every sequence. */
export const RELATIONS: string = `
SELECT c.oid, n.nspname AS schema, c.relname AS name, c.relkind::text AS kind,
  pg_get_userbyid(c.relowner) AS owner,
  ${comment(CATALOG.class, "c.oid")} AS comment,
  ${
  privileges("c.relacl", {
    type: `CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char"`,
    owner: "c.relowner",
  })
},
  c.relpersistence::text AS persistence, c.reloptions AS options,
  (SELECT t.reloptions FROM pg_class t WHERE t.oid = c.reltoastrelid) AS toast_options,
  (SELECT spcname FROM pg_tablespace WHERE oid = c.reltablespace) AS tablespace,
  (SELECT amname FROM pg_am WHERE oid = c.relam) AS access_method,
  c.relrowsecurity AS row_security, c.relforcerowsecurity AS force_row_security,
  c.relreplident::text AS replica_identity, c.relispopulated AS populated,
  c.reltype AS row_type, ty.typarray AS row_array,
  CASE WHEN c.reloftype <> 0 THEN ${
  nameOf("type", "c.reloftype")
} END AS of_type,
  CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_key,
  CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS partition_bound,
  (SELECT json_agg(json_build_array(pn.nspname, p.relname) ORDER BY i.inhseqno)
    FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent
    JOIN pg_namespace pn ON pn.oid = p.relnamespace
    WHERE i.inhrelid = c.oid) AS parents,
  CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS query,
  fs.srvname AS foreign_server, ft.ftoptions AS foreign_options,
  (SELECT ic.relname FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid
    WHERE i.indrelid = c.oid AND i.indisclustered) AS clustered_index,
  CASE WHEN c.relreplident = 'i' THEN (
    SELECT ic.relname FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid
    WHERE i.indrelid = c.oid AND i.indisreplident) END AS replica_index
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_type ty ON ty.oid = c.reltype
LEFT JOIN pg_foreign_table ft ON ft.ftrelid = c.oid
LEFT JOIN pg_foreign_server fs ON fs.oid = ft.ftserver
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND ${userSchema("n.nspname")}
  AND ${notOfExtension(CATALOG.class, "c.oid")}`;

/** A sequence's settings, with the column that it belongs to. */
export type SequenceRow = {
  readonly oid: number;
  readonly type: "smallint" | "integer" | "bigint";
  readonly start: string;
  readonly increment: string;
  readonly min_value: string;
  readonly max_value: string;
  readonly cache: string;
  readonly cycle: boolean;
  readonly owner_relation: number | null;
  readonly owner_position: number | null;
  readonly owned_by: NamePair | null;
  readonly owned_column: string | null;
  /** `i`: an identity column's own; `a`: `OWNED BY`. */
  readonly ownership: "a" | "i" | null;
};

/** The settings of every sequence that a user made. */
export const SEQUENCES: string = `
SELECT s.seqrelid AS oid, format_type(s.seqtypid, NULL) AS type,
  s.seqstart::text AS start, s.seqincrement::text AS increment,
  s.seqmin::text AS min_value, s.seqmax::text AS max_value,
  s.seqcache::text AS cache, s.seqcycle AS cycle,
  d.refobjid AS owner_relation, d.refobjsubid AS owner_position,
  CASE WHEN d.refobjid IS NOT NULL THEN ${
  nameOf("class", "d.refobjid")
} END AS owned_by,
  (SELECT attname FROM pg_attribute
    WHERE attrelid = d.refobjid AND attnum = d.refobjsubid) AS owned_column,
  d.deptype::text AS ownership
FROM pg_sequence s
LEFT JOIN pg_depend d ON d.classid = ${CATALOG.class} AND d.objid = s.seqrelid
  AND d.objsubid = 0 AND d.refclassid = ${CATALOG.class} AND d.refobjsubid > 0
  AND d.deptype IN ('a', 'i')`;

import type { Session } from "../../lib/database/mod.ts";

/** The schemas whose objects are the server's own. */
const OWN = "('pg_catalog', 'information_schema', 'pg_toast')";

/** Privileges, which are written down only once somebody changed some. */
export function acl(kind: string, written: string, owner: string): string {
  return `(SELECT array_agg(privileges::text ORDER BY privileges::text)
     FROM unnest(coalesce(${written}, acldefault(${kind}, ${owner}))) privileges)`;
}

/**
 * What depends on the way that a database was made, and what to say in its stead
 * where databases are compared that were made in different ways.
 */
const OF_THE_WAY: Readonly<Record<string, string>> = {
  // An added column comes last.
  "rank() OVER (PARTITION BY c.oid ORDER BY a.attnum)": "'any'",
  // Those of an index are called what the table's were when it was made.
  "a.attname":
    "CASE WHEN c.relkind IN ('i', 'I') THEN a.attnum::text ELSE a.attname END",
  // PostgreSQL 18 makes names up for NOT NULL, and keeps them in a rename.
  "conname":
    "CASE WHEN contype <> 'n' OR conname !~ '_not_null\\d*$' THEN conname END",
};

const QUERIES: readonly string[] = [
  `SELECT format('schema %s owner %s acl %s: %s', nspname, nspowner::regrole,
     ${
    acl("'n'", "nspacl", "nspowner")
  }, obj_description(oid, 'pg_namespace')) AS line
   FROM pg_namespace
   WHERE nspname NOT IN ${OWN} AND nspname !~ '^pg_(toast_)?temp'`,
  `SELECT format(
     'relation %s.%s kind %s of %s am %s persistence %s options %s space %s owner %s acl %s rls %s %s replica %s partition %s bound %s parents %s: %s',
     n.nspname, c.relname, c.relkind, c.reloftype::regtype, a.amname,
     c.relpersistence,
     (SELECT array_agg(one ORDER BY one) FROM unnest(c.reloptions) one),
     t.spcname, c.relowner::regrole,
     ${
    acl(
      "CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::\"char\"",
      "c.relacl",
      "c.relowner",
    )
  },
     c.relrowsecurity, c.relforcerowsecurity, c.relreplident,
     CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
     pg_get_expr(c.relpartbound, c.oid),
     (SELECT array_agg(inhparent::regclass ORDER BY inhseqno)
      FROM pg_inherits WHERE inhrelid = c.oid),
     obj_description(c.oid, 'pg_class')) AS line
   FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   LEFT JOIN pg_am a ON a.oid = c.relam
   LEFT JOIN pg_tablespace t ON t.oid = c.reltablespace
   WHERE n.nspname NOT IN ${OWN}`,
  `SELECT format(
     'column %s.%s %s %s %s null %s identity %s generated %s default %s collation %s storage %s target %s options %s acl %s local %s: %s',
     n.nspname, c.relname, rank() OVER (PARTITION BY c.oid ORDER BY a.attnum),
     a.attname, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull,
     a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid),
     l.collname, a.attstorage, NULLIF(a.attstattarget, -1), a.attoptions,
     a.attacl, a.attislocal, col_description(c.oid, a.attnum)) AS line
   FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
   JOIN pg_namespace n ON n.oid = c.relnamespace
   LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
   LEFT JOIN pg_collation l ON l.oid = a.attcollation
   WHERE n.nspname NOT IN ${OWN} AND a.attnum > 0 AND NOT a.attisdropped`,
  `SELECT format('constraint %s on %s %s %s type %s valid %s deferrable %s %s: %s',
     conname, conrelid::regclass, contypid::regtype,
     pg_get_constraintdef(oid), contype, convalidated, condeferrable,
     condeferred, obj_description(oid, 'pg_constraint')) AS line
   FROM pg_constraint
   WHERE connamespace::regnamespace::text NOT IN ${OWN}`,
  `SELECT format('index %s clustered %s valid %s', pg_get_indexdef(indexrelid),
     indisclustered, indisvalid) AS line
   FROM pg_index JOIN pg_class c ON c.oid = indexrelid
   WHERE c.relnamespace::regnamespace::text NOT IN ${OWN}`,
  `SELECT format('type %s.%s type %s base %s not null %s default %s labels %s owner %s acl %s: %s',
     n.nspname, typname, typtype, format_type(typbasetype, typtypmod),
     typnotnull, typdefault,
     (SELECT array_agg(enumlabel ORDER BY enumsortorder)
      FROM pg_enum WHERE enumtypid = t.oid),
     typowner::regrole, ${
    acl("'T'", "typacl", "typowner")
  }, obj_description(t.oid, 'pg_type')) AS line
   FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
   WHERE n.nspname NOT IN ${OWN}`,
  `SELECT format('sequence %s type %s start %s by %s min %s max %s cache %s cycle %s owned by %s',
     seqrelid::regclass, seqtypid::regtype, seqstart, seqincrement, seqmin,
     seqmax, seqcache, seqcycle,
     (SELECT format('%s.%s', refobjid::regclass, attname)
      FROM pg_depend JOIN pg_attribute
        ON attrelid = refobjid AND attnum = refobjsubid
      WHERE objid = seqrelid AND deptype IN ('a', 'i')
        AND refclassid = 'pg_class'::regclass AND refobjsubid > 0)) AS line
   FROM pg_sequence
   WHERE NOT EXISTS (SELECT FROM pg_class c WHERE c.oid = seqrelid
     AND c.relnamespace::regnamespace::text IN ${OWN})`,
  `SELECT format('routine %s owner %s acl %s: %s %s', oid::regprocedure,
     proowner::regrole, ${acl("'f'", "proacl", "proowner")},
     CASE WHEN prokind <> 'a' THEN pg_get_functiondef(oid) END,
     obj_description(oid, 'pg_proc')) AS line
   FROM pg_proc p WHERE pronamespace::regnamespace::text NOT IN ${OWN}
     AND NOT EXISTS (SELECT FROM pg_depend
       WHERE objid = p.oid AND classid = 'pg_proc'::regclass AND deptype IN ('e', 'i'))`,
  `SELECT format('trigger %s enabled %s: %s', pg_get_triggerdef(oid), tgenabled,
     obj_description(oid, 'pg_trigger')) AS line
   FROM pg_trigger WHERE NOT tgisinternal`,
  `SELECT format('rule %s enabled %s: %s', pg_get_ruledef(r.oid), ev_enabled,
     obj_description(r.oid, 'pg_rewrite')) AS line
   FROM pg_rewrite r JOIN pg_class c ON c.oid = ev_class
   WHERE c.relnamespace::regnamespace::text NOT IN ${OWN}`,
  `SELECT format('policy %s on %s permissive %s for %s to %s using %s check %s: %s',
     polname, polrelid::regclass, polpermissive, polcmd,
     polroles::regrole[], pg_get_expr(polqual, polrelid),
     pg_get_expr(polwithcheck, polrelid),
     obj_description(oid, 'pg_policy')) AS line
   FROM pg_policy`,
  `SELECT format('statistics %s target %s: %s',
     pg_get_statisticsobjdef(oid), NULLIF(to_jsonb(s) ->> 'stxstattarget', '-1'),
     obj_description(oid, 'pg_statistic_ext')) AS line
   FROM pg_statistic_ext s`,
  `SELECT format('extension %s in %s version %s: %s', extname,
     extnamespace::regnamespace, extversion,
     obj_description(oid, 'pg_extension')) AS line
   FROM pg_extension`,
];

const TABLES = `SELECT c.oid::regclass::text AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ${OWN}
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid
      AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')
  ORDER BY 1`;

/** How {@linkcode catalogLines} are to be compared. */
export interface CatalogLinesOptions {
  /** With those of the same database, or of one made in another way. */
  readonly with?: "the same" | "others";
}

/** What the catalogs say of a database, as sorted lines: no object ids in them. */
export async function catalogLines(
  session: Session,
  options: CatalogLinesOptions = {},
): Promise<readonly string[]> {
  return await linesOf(
    session,
    options.with === "others" ? QUERIES.map(withoutTheWay) : QUERIES,
  );
}

function withoutTheWay(query: string): string {
  return Object.entries(OF_THE_WAY).reduce(
    (text, [part, stead]) => text.replace(`${part},`, () => `${stead},`),
    query,
  );
}

/** The lines that several queries give, asked for in one. */
export async function linesOf(
  session: Session,
  queries: readonly string[],
): Promise<readonly string[]> {
  const rows = await session.query<{ line: string }>(
    unionOf(queries),
  );
  return rows.map(({ line }) => line).sort();
}

/** The query behind {@linkcode catalogLines}. */
export function catalogQuery(): string {
  return unionOf(QUERIES);
}

function unionOf(queries: readonly string[]): string {
  return queries.map((query) => `(${query})`).join("\nUNION ALL\n");
}

/** The rows of every table, as sorted lines. */
export async function rowLines(session: Session): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const { name } of await session.query<{ name: string }>(TABLES)) {
    const rows = await session.query<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM ${name} t`,
    );
    lines.push(...rows.map(({ row }) => `row of ${name}: ${row}`));
  }
  return lines.sort();
}

/** What one list has and the other has not: `-` and `+` lines. */
export function differences(
  expected: readonly string[],
  actual: readonly string[],
): readonly string[] {
  return [
    ...expected.filter((line) => !actual.includes(line))
      .map((line) => `- ${line}`),
    ...actual.filter((line) => !expected.includes(line))
      .map((line) => `+ ${line}`),
  ];
}

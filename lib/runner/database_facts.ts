import type { Session } from "../database/mod.ts";
import type { TableName } from "./run_options.ts";
import { JOURNAL_COLUMNS, ownTables, VERSION_COLUMNS } from "./own_tables.ts";

/** What a run looks at before it tries anything. */
export interface DatabaseFacts {
  readonly database: string;
  /** Where the tool's tables are or go; absent if the search path leads nowhere. */
  readonly schema: string | undefined;
  readonly schemaExists: boolean;
  readonly role: string;
  readonly pid: number;
  readonly isStandby: boolean;
  readonly isReadOnly: boolean;
  readonly searchPath: string;
  readonly lockTimeout: string;
  /** The `role` setting: `none` where no role was set. */
  readonly roleSetting: string;
  readonly hasVersionTable: boolean;
  readonly hasJournal: boolean;
  readonly canCreateInDatabase: boolean;
  readonly canCreateInSchema: boolean;
  readonly canWriteVersionTable: boolean;
  readonly canWriteJournal: boolean;
  /** Columns that the version table should have and has not. */
  readonly versionLacks: readonly string[];
  /** Columns that the journal should have and has not. */
  readonly journalLacks: readonly string[];
  /** Whether row-level security keeps rows of these tables from the role. */
  readonly hidesRows: boolean;
}

/**
 * The first schema of the search path that has the version table: one may have
 * come before it on the path since the table was made. Otherwise the first one
 * that there is.
 */
const SCHEMA_ON_PATH_SQL = `(
    SELECT namespace.nspname
    FROM pg_catalog.unnest(
      COALESCE($6::text[], pg_catalog.current_schemas(false)::text[])
    ) WITH ORDINALITY AS path (name, place)
    JOIN pg_catalog.pg_namespace namespace ON namespace.nspname =
      CASE path.name WHEN '$user' THEN current_user::text ELSE path.name END
    LEFT JOIN pg_catalog.pg_class class
      ON class.relnamespace = namespace.oid AND class.relname = $2::name
    ORDER BY class.oid IS NULL, path.place LIMIT 1
  )`;

/** The columns of an array that a relation has not, if there is one. */
function lackingOf(relation: string, columns: string): string {
  return `ARRAY(
    SELECT lacking.name FROM pg_catalog.unnest(${columns}::text[])
      AS lacking (name)
    WHERE ${relation}.oid IS NOT NULL AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_attribute col
      WHERE ${relation}.relkind IN ('r', 'p') AND NOT col.attisdropped
        AND col.attrelid = ${relation}.oid AND col.attname = lacking.name
    )
  )`;
}

const FACTS_SQL = `
SELECT
  pg_catalog.current_database() AS "database",
  wanted.schema AS "schema",
  wanted.namespace IS NOT NULL AS "schemaExists",
  current_user::text AS "role",
  pg_catalog.pg_backend_pid() AS "pid",
  pg_catalog.pg_is_in_recovery() AS "isStandby",
  pg_catalog.current_setting('transaction_read_only') = 'on' AS "isReadOnly",
  pg_catalog.current_setting('search_path') AS "searchPath",
  pg_catalog.current_setting('lock_timeout') AS "lockTimeout",
  pg_catalog.current_setting('role') AS "roleSetting",
  version.oid IS NOT NULL AS "hasVersionTable",
  journal.oid IS NOT NULL AS "hasJournal",
  pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE')
    AS "canCreateInDatabase",
  COALESCE(pg_catalog.has_schema_privilege(wanted.namespace, 'CREATE'), false)
    AS "canCreateInSchema",
  COALESCE(pg_catalog.has_table_privilege(version.oid, 'SELECT')
    AND pg_catalog.has_table_privilege(version.oid, 'INSERT')
    AND pg_catalog.has_table_privilege(version.oid, 'UPDATE')
    AND pg_catalog.has_table_privilege(version.oid, 'DELETE'), true)
    AS "canWriteVersionTable",
  COALESCE(pg_catalog.has_table_privilege(journal.oid, 'INSERT')
    AND pg_catalog.has_table_privilege(journal.oid, 'SELECT')
    AND pg_catalog.has_table_privilege(journal.oid, 'UPDATE'), true)
    AS "canWriteJournal",
  ${lackingOf("version", "$4")} AS "versionLacks",
  ${lackingOf("journal", "$5")} AS "journalLacks",
  COALESCE(pg_catalog.row_security_active(version.oid), false)
    OR COALESCE(pg_catalog.row_security_active(journal.oid), false)
    AS "hidesRows"
FROM (
  SELECT named.schema, namespace.oid AS namespace
  FROM (SELECT COALESCE($1::name, ${SCHEMA_ON_PATH_SQL}) AS schema) named
  LEFT JOIN pg_catalog.pg_namespace namespace
    ON namespace.nspname = named.schema
) wanted
LEFT JOIN pg_catalog.pg_class version
  ON version.relnamespace = wanted.namespace AND version.relname = $2::name
LEFT JOIN pg_catalog.pg_class journal
  ON journal.relnamespace = wanted.namespace AND journal.relname = $3::name
`;

/** Reads what a run must know about the database, in one round trip. */
export async function readDatabaseFacts(
  session: Session,
  table: TableName,
): Promise<DatabaseFacts> {
  const names = ownTables(table, table.schema);
  const [row] = await session.query<
    Record<string, unknown> & DatabaseFacts & { readonly schema: string | null }
  >(FACTS_SQL, [
    table.schema ?? null,
    names.version.name,
    names.journal.name,
    VERSION_COLUMNS,
    JOURNAL_COLUMNS,
    table.path ?? null,
  ]);
  if (row === undefined) throw new TypeError("A session lost a row");
  return { ...row, schema: row.schema ?? undefined };
}

import type { Session } from "../database/mod.ts";
import type { TableName } from "./run_options.ts";
import { ownTables } from "./own_tables.ts";

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
    AS "canWriteJournal"
FROM (
  SELECT named.schema, namespace.oid AS namespace
  FROM (SELECT COALESCE($1::name, pg_catalog.current_schema()) AS schema) named
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
  ]);
  if (row === undefined) throw new TypeError("A session lost a row");
  return { ...row, schema: row.schema ?? undefined };
}

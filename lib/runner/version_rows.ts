import type { Session } from "../database/mod.ts";
import { type QualifiedName, quoteName } from "../sql/mod.ts";
import { readDatabaseFacts } from "./database_facts.ts";
import { ownTables } from "./own_tables.ts";
import { refuseUnreadable } from "./refuse_unreadable.ts";
import type { TableName } from "./run_options.ts";

/**
 * Reads which revisions the version table names, sorted; none where there is
 * no such table. Nothing is created and no lock is taken.
 */
export async function readVersionRows(
  session: Session,
  table: TableName,
): Promise<readonly string[]> {
  const facts = await readDatabaseFacts(session, table);
  if (!facts.hasVersionTable) return [];
  const tables = ownTables(table, facts.schema);
  refuseUnreadable(session, tables, facts);
  return await selectVersionRows(session, tables.version);
}

/** Reads the rows of a version table that is there. */
export async function selectVersionRows(
  session: Session,
  table: QualifiedName,
): Promise<readonly string[]> {
  const rows = await session.query<{ version_num: string }>(
    `SELECT version_num FROM ${
      quoteName(table)
    } ORDER BY version_num COLLATE "C"`,
  );
  return rows.map((row) => row.version_num);
}

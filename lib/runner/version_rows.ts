import {
  describeBlocker,
  findTableHolder,
  type Session,
} from "../database/mod.ts";
import { isRetortError, RetortError } from "../errors/mod.ts";
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

// Whoever waits to read holds up nobody, but somebody waits at a terminal.
const LONGEST_WAIT_MS = 10_000;

/** Reads the rows of a version table that is there. */
export async function selectVersionRows(
  session: Session,
  table: QualifiedName,
  { waitMs = LONGEST_WAIT_MS }: { readonly waitMs?: number } = {},
): Promise<readonly string[]> {
  const name = quoteName(table);
  const timeoutMs = Math.max(1, Math.min(waitMs, LONGEST_WAIT_MS));
  try {
    const rows = await session.query<{ version_num: string }>(
      `SELECT pg_catalog.set_config('lock_timeout', '${timeoutMs}', true);
SELECT version_num FROM ${name} ORDER BY version_num COLLATE "C"`,
    );
    return rows.map((row) => row.version_num);
  } catch (error) {
    throw isLockTimeout(error)
      ? await tableLocked(session, { name, waitedMs: timeoutMs })
      : error;
  }
}

function isLockTimeout(error: unknown): boolean {
  return isRetortError(error, "database/statement-failed") &&
    error.details.sqlState === "55P03";
}

async function tableLocked(
  session: Session,
  { name, waitedMs }: { readonly name: string; readonly waitedMs: number },
): Promise<RetortError<"run/lock-timeout">> {
  // In a transaction that has failed nothing can be asked.
  const holder = await findTableHolder(session, name).catch(() => undefined);
  const who = holder ? describeBlocker(holder) : "another session";
  return new RetortError(
    "run/lock-timeout",
    `Cannot read ${name} of ${session.description}: it is locked by ${who}`,
    {
      details: { waitedMs, holder },
      hint: "Wait until that transaction ends, or end it",
    },
  );
}

import type { Session } from "../database/mod.ts";
import { quoteIdentifier, quoteLiteral } from "../sql/mod.ts";
import type { DatabaseFacts } from "./database_facts.ts";
import {
  createJournal,
  createVersionTable,
  type OwnTables,
  ownTables,
} from "./own_tables.ts";
import type { RunOptions } from "./run_options.ts";

/** Where a run happens: the session, the tool's tables and the settings. */
export interface Place {
  readonly session: Session;
  readonly tables: OwnTables;
  /** The role that migrations run as. */
  readonly role: string;
  /** The session's server process. */
  readonly pid: number;
  /** The settings of a transaction. */
  readonly localSettings: string;
  /** The settings of a numbered transaction, which may be sent ahead. */
  readonly numberedSettings: (numbers: TransactionNumbers) => string;
  /** The settings for a statement that runs outside of transactions. */
  readonly sessionSettings: (lockTimeoutMs: number) => readonly string[];
  /** Puts the session's settings back to what they were. */
  readonly restore: readonly string[];
  /** What makes the tool's tables that are not there yet. */
  readonly creations: readonly string[];
  /** What is sent last in every transaction, to be sure of the lock. */
  readonly fence: readonly string[];
}

/** The place of a transaction in a session. */
export interface TransactionNumbers {
  /** Its own number. */
  readonly number: number;
  /**
   * The transaction that must have committed before it, where it is sent ahead
   * of the answer.
   */
  readonly after?: number | undefined;
}

function setConfig(
  name: string,
  value: string,
  scope: "local" | "session",
): string {
  return `pg_catalog.set_config(${quoteLiteral(name)}, ${value}, ${
    scope === "local"
  })`;
}

function setConfigs(
  values: Readonly<Record<string, string>>,
  scope: "local" | "session",
): readonly string[] {
  return Object.entries(values).map(([name, value]) =>
    setConfig(name, quoteLiteral(value), scope)
  );
}

/** Sets settings with one statement; `local` ones end with the transaction. */
function settings(
  values: Readonly<Record<string, string>>,
  scope: "local" | "session",
): string {
  return `SELECT ${setConfigs(values, scope).join(", ")}`;
}

const NUMBER = "retort.transaction";

/**
 * The session keeps a transaction's number only if the transaction commits. One
 * that is sent ahead looks at it first: what is no timeout is an error.
 */
function numberedSettings(
  values: Readonly<Record<string, string>>,
  { number, after }: TransactionNumbers,
): string {
  const { lock_timeout: timeout = "0", ...others } = values;
  const guarded = after === undefined
    ? quoteLiteral(timeout)
    : `CASE pg_catalog.current_setting('${NUMBER}', true) WHEN '${after}' THEN ${
      quoteLiteral(timeout)
    } ELSE 'none: what came before is not committed' END`;
  const calls = [
    setConfig("lock_timeout", guarded, "local"),
    ...setConfigs(others, "local"),
    setConfig(NUMBER, quoteLiteral(`${number}`), "session"),
  ];
  return `SELECT ${calls.join(", ")}`;
}

function searchPathOf(options: RunOptions, facts: DatabaseFacts): string {
  return options.searchPath?.map(quoteIdentifier).join(", ") ??
    facts.searchPath;
}

/** Puts together where a run happens from what was found there. */
export function placeOf(
  session: Session,
  options: RunOptions,
  facts: { readonly before: DatabaseFacts; readonly now: DatabaseFacts },
): Place {
  const { before, now } = facts;
  // Behind a pooler a session's settings would go on to other clients.
  const isShared = options.lock === "lease";
  const tables = ownTables(options.versionTable, now.schema);
  const path = searchPathOf(options, before);
  const values = (lockTimeoutMs: number): Record<string, string> => ({
    search_path: path,
    lock_timeout: `${lockTimeoutMs}`,
    ...(options.owner === undefined ? {} : { role: options.owner }),
  });
  return {
    session,
    tables,
    role: now.role,
    pid: now.pid,
    localSettings: settings(values(options.lockTimeoutMs), "local"),
    numberedSettings: (numbers) =>
      isShared
        ? settings(values(options.lockTimeoutMs), "local")
        : numberedSettings(values(options.lockTimeoutMs), numbers),
    sessionSettings: (lockTimeoutMs) =>
      isShared ? [] : [settings(values(lockTimeoutMs), "session")],
    restore: isShared ? [] : [settings({
      search_path: before.searchPath,
      lock_timeout: before.lockTimeout,
      role: before.roleSetting,
      [NUMBER]: "",
    }, "session")],
    fence: [],
    creations: creationsOf(tables, now),
  };
}

function creationsOf(
  tables: OwnTables,
  facts: DatabaseFacts,
): readonly string[] {
  return [
    ...(facts.schemaExists || tables.version.schema === undefined ? [] : [
      `CREATE SCHEMA IF NOT EXISTS ${quoteIdentifier(tables.version.schema)}`,
    ]),
    ...(facts.hasVersionTable ? [] : [createVersionTable(tables)]),
    ...(facts.hasJournal ? [] : [createJournal(tables)]),
  ];
}

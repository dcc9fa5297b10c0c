import type { Session } from "../database/mod.ts";
import { quoteName } from "../sql/mod.ts";
import { readDatabaseFacts } from "./database_facts.ts";
import type { ProgressMark } from "./journal_sql.ts";
import { ownTables } from "./own_tables.ts";
import { refuseUnreadable } from "./refuse_unreadable.ts";
import type { TableName } from "./run_options.ts";

/**
 * One line of the journal: what was run, by whom, how it ended.
 *
 * @example
 * ```ts
 * import { type JournalLine, VERSION } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const line: JournalLine = {
 *   id: 7,
 *   revision: "002",
 *   direction: "upgrade",
 *   outcome: "done",
 *   startedAt: new Date("2026-03-01T09:30:00Z"),
 *   finishedAt: new Date("2026-03-01T09:30:01Z"),
 *   durationMs: 1_000,
 *   role: "booking_owner",
 *   client: "10.0.0.7",
 *   actor: "ci",
 *   host: "runner-3",
 *   toolVersion: VERSION,
 *   contentHash: undefined,
 *   statements: ["ALTER TABLE approvals ADD COLUMN reason text"],
 *   progress: [],
 *   message: undefined,
 * };
 * strictEqual(`${line.actor}@${line.host}`, "ci@runner-3");
 * ```
 */
export interface JournalLine {
  /** The entry's number; a later entry has a greater one. */
  readonly id: number;
  /** The revision's id. */
  readonly revision: string;
  /** Which way it goes. */
  readonly direction: "upgrade" | "downgrade" | "stamp" | "repair";
  /** `running` is also what a killed run leaves; `undone` is what repair makes of it. */
  readonly outcome: "done" | "failed" | "running" | "undone";
  /** When it began. */
  readonly startedAt: Date;
  /** When it ended; absent while it has not. */
  readonly finishedAt: Date | undefined;
  /** How long it took, in milliseconds. */
  readonly durationMs: number | undefined;
  /** The database role. */
  readonly role: string;
  /** The address it was connected from. */
  readonly client: string | undefined;
  /** The account that ran it, on its machine. */
  readonly actor: string | undefined;
  /** The machine it was run on. */
  readonly host: string | undefined;
  /** The release of the tool. */
  readonly toolVersion: string;
  /** The hash of the bytes of the migration's file. */
  readonly contentHash: string | undefined;
  /** The statements that were run, where they were short enough to keep. */
  readonly statements: readonly string[] | undefined;
  /** When each statement began and ended, where the step committed more than once. */
  readonly progress: readonly (ProgressMark & { readonly at: string })[];
  /** Why it failed, or what repair did. */
  readonly message: string | undefined;
}

/** Which lines of the journal are read. */
export interface ReadJournalOptions {
  /** The version table that the journal belongs to. */
  readonly versionTable: TableName;
  /** Only this revision. */
  readonly revision?: string | undefined;
  /** At most so many, the newest. */
  readonly limit?: number | undefined;
}

type JournalRow = {
  readonly [Key in keyof JournalLine]:
    | Exclude<JournalLine[Key], undefined>
    | (
      undefined extends JournalLine[Key] ? null : never
    );
};

/** Reads the journal, newest first; nothing where there is none. */
export async function readJournal(
  session: Session,
  { versionTable, revision, limit }: ReadJournalOptions,
): Promise<readonly JournalLine[]> {
  const facts = await readDatabaseFacts(session, versionTable);
  if (!facts.hasJournal) return [];
  const tables = ownTables(versionTable, facts.schema);
  refuseUnreadable(session, tables, facts);
  const rows = await session.query<JournalRow>(
    `SELECT id::float8 AS id, revision, direction, outcome,
  started_at AS "startedAt", finished_at AS "finishedAt",
  (extract(epoch FROM finished_at - started_at) * 1000)::float8
    AS "durationMs",
  role_name AS role, client, actor, actor_host AS host,
  tool_version AS "toolVersion", content_hash AS "contentHash",
  statements, COALESCE(progress, '[]') AS progress, message
FROM ${quoteName(tables.journal)}
WHERE $1::text IS NULL OR revision = $1
ORDER BY 1 DESC LIMIT $2`,
    [revision ?? null, limit ?? null],
  );
  return rows.map((row) => ({
    ...row,
    finishedAt: row.finishedAt ?? undefined,
    durationMs: row.durationMs ?? undefined,
    client: row.client ?? undefined,
    actor: row.actor ?? undefined,
    host: row.host ?? undefined,
    contentHash: row.contentHash ?? undefined,
    statements: row.statements ?? undefined,
    message: row.message ?? undefined,
  }));
}

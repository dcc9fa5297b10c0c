import { quoteLiteral, quoteName } from "../sql/mod.ts";
import type { OwnTables } from "./own_tables.ts";
import type { Actor } from "./run_options.ts";
import type { RunStep } from "./run_step.ts";

/** What the journal keeps of one step. */
export interface JournalEntry {
  readonly step: RunStep;
  readonly actor: Actor;
  readonly toolVersion: string;
  readonly contentHash: string | undefined;
  readonly meaningHash: string | undefined;
  /** The statements as JSON; absent where they are too long to keep. */
  readonly statements: string | undefined;
}

const NOW = "pg_catalog.now()";
/** The moment itself, not that of the transaction. */
export const CLOCK = "pg_catalog.clock_timestamp()";

/** SQL expressions for the columns that differ by occasion. */
export interface EntryHead {
  readonly revision: string;
  readonly direction: string;
  readonly outcome: string;
  readonly finishedAt: string;
  readonly progress?: string | undefined;
  readonly message?: string | undefined;
}

/** SQL expressions for what is told of the file. */
export interface EntryTexts {
  readonly contentHash: string;
  readonly meaningHash: string;
  readonly statements: string;
}

/** The same texts as they are. */
export function textsOf(entry: JournalEntry): EntryTexts {
  return {
    contentHash: nullable(entry.contentHash),
    meaningHash: nullable(entry.meaningHash),
    statements: nullable(entry.statements),
  };
}

/** A text that may be missing, as SQL. */
export function nullable(text: string | undefined): string {
  return text === undefined ? "NULL" : quoteLiteral(text);
}

/** Writes an entry of the journal. */
export function insertEntry(
  tables: OwnTables,
  entry: Pick<JournalEntry, "actor" | "toolVersion">,
  { texts, ...head }: EntryHead & { readonly texts: EntryTexts },
): string {
  const columns = {
    revision: head.revision,
    direction: head.direction,
    outcome: head.outcome,
    started_at: NOW,
    finished_at: head.finishedAt,
    actor: nullable(entry.actor.user),
    actor_host: nullable(entry.actor.host),
    tool_version: quoteLiteral(entry.toolVersion),
    content_hash: texts.contentHash,
    meaning_hash: texts.meaningHash,
    statements: texts.statements,
    ...(head.progress === undefined ? {} : { progress: head.progress }),
    ...(head.message === undefined ? {} : { message: head.message }),
  };
  return `INSERT INTO ${quoteName(tables.journal)} (${
    Object.keys(columns).join(", ")
  }) VALUES (${Object.values(columns).join(", ")})`;
}

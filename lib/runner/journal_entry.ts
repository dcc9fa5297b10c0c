import { meaningOf, type SqlParser } from "../sql/mod.ts";
import type { JournalEntry } from "./insert_entry.ts";
import type { LoadedMigration } from "./loaded_migration.ts";
import type { RunOptions } from "./run_options.ts";
import type { RunStep } from "./run_step.ts";

/** The most text of one migration that the journal keeps. */
export const LONGEST_KEPT = 65_536;

/** A statement, with the rows that go with it where it is a COPY. */
export interface TextOfStatement {
  readonly sql: string;
  readonly copyData?: string | undefined;
}

/** The statements as text that can be read again, rows and all. */
export function statementTexts(
  statements: readonly TextOfStatement[],
): readonly string[] {
  return statements.map(({ sql, copyData }) =>
    copyData === undefined ? sql : `${sql};\n${copyData}\\.\n`
  );
}

/** What a journal entry is made from besides the step and its migration. */
export interface JournalEntryFacts {
  readonly options: RunOptions;
  readonly statements: readonly TextOfStatement[];
  readonly loadParser: () => Promise<SqlParser>;
}

/**
 * Puts together what the journal keeps of a step: its statements, so that a
 * later difference can be shown, or a digest of them where they are too long.
 */
export async function journalEntry(
  step: RunStep,
  migration: LoadedMigration,
  { options, statements, loadParser }: JournalEntryFacts,
): Promise<JournalEntry> {
  const texts = statementTexts(statements);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const isKept = length <= LONGEST_KEPT;
  return {
    step,
    actor: options.actor,
    toolVersion: options.toolVersion,
    contentHash: migration.contentHash,
    meaningHash: isKept
      ? undefined
      : meaningOf(texts.join(";\n"), await loadParser()),
    statements: isKept ? JSON.stringify(texts) : undefined,
  };
}

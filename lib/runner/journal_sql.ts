import { quoteLiteral, quoteName } from "../sql/mod.ts";
import { guardEffects } from "./guard_effects.ts";
import {
  CLOCK,
  insertEntry,
  type JournalEntry,
  nullable,
  textsOf,
} from "./insert_entry.ts";
import type { OwnTables } from "./own_tables.ts";
import type { RunStep } from "./run_step.ts";

/**
 * One line of the progress of a step that commits more than once.
 *
 * @example
 * ```ts
 * import type { ProgressMark } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const mark: ProgressMark = {
 *   item: 0,
 *   hash: "9f2c41d07b5e",
 *   event: "started",
 * };
 * strictEqual(mark.event, "started");
 * ```
 */
export interface ProgressMark {
  /** The item's place in the migration, from 0. */
  readonly item: number;
  /** The hash of the item's statements. */
  readonly hash: string;
  /** Whether the item began or ended. */
  readonly event: "started" | "finished";
}

/** Notes a finished step with nothing to guard it: for SQL that people read. */
export function plainEntry(tables: OwnTables, entry: JournalEntry): string {
  return insertEntry(tables, entry, {
    texts: textsOf(entry),
    revision: quoteLiteral(entry.step.revision),
    direction: quoteLiteral(entry.step.direction),
    outcome: "'done'",
    finishedAt: CLOCK,
  });
}

/**
 * Moves the version table's rows and notes the step, in one statement. Each
 * row that should be there must be, and the role must be the one the step began
 * as: otherwise a column is null that the journal refuses to have null, and
 * with it the whole transaction is refused.
 */
export function finishAtOnce(
  tables: OwnTables,
  entry: JournalEntry,
  role: string,
): string {
  const guarded = guardEffects(tables, entry.step, role);
  return guarded.with + insertEntry(tables, entry, {
    texts: textsOf(entry),
    revision: guarded.revision,
    direction: guarded.direction,
    outcome: "'done'",
    finishedAt: CLOCK,
  });
}

/** Notes that a step which commits more than once has begun. */
export function beginEntry(
  tables: OwnTables,
  entry: JournalEntry,
  marks: readonly ProgressMark[],
): string {
  return insertEntry(tables, entry, {
    texts: textsOf(entry),
    revision: quoteLiteral(entry.step.revision),
    direction: quoteLiteral(entry.step.direction),
    outcome: "'running'",
    finishedAt: "NULL",
    progress: progressValue(marks),
  });
}

function progressValue(marks: readonly ProgressMark[]): string {
  const values = marks.map((mark) =>
    `pg_catalog.jsonb_build_object('item', ${mark.item}, 'hash', ${
      quoteLiteral(mark.hash)
    }, 'event', ${quoteLiteral(mark.event)}, 'at', ${CLOCK})`
  );
  return `pg_catalog.jsonb_build_array(${values.join(", ")})`;
}

// At most one entry of a revision is running: whoever holds the lock owns it.
function whereRunning(step: RunStep): string {
  return `WHERE outcome = 'running' AND revision = ${
    quoteLiteral(step.revision)
  } AND direction = ${quoteLiteral(step.direction)}`;
}

/** Adds marks to the entry of the step that is running. */
export function markProgress(
  tables: OwnTables,
  step: RunStep,
  marks: readonly ProgressMark[],
): string {
  return `UPDATE ${quoteName(tables.journal)} SET progress = progress || ${
    progressValue(marks)
  } ${whereRunning(step)}`;
}

/** Moves the version table's rows and ends the entry of the running step. */
export function finishRunning(
  tables: OwnTables,
  entry: JournalEntry,
  options: { readonly role: string; readonly marks: readonly ProgressMark[] },
): string {
  const { step, statements, contentHash, meaningHash } = entry;
  const guarded = guardEffects(tables, step, options.role);
  return `${guarded.with}UPDATE ${
    quoteName(tables.journal)
  } SET revision = ${guarded.revision}, direction = ${guarded.direction}, outcome = 'done', finished_at = ${CLOCK}, message = NULL, content_hash = ${
    nullable(contentHash)
  }, meaning_hash = ${nullable(meaningHash)}, statements = ${
    nullable(statements)
  }, progress = progress || ${progressValue(options.marks)} ${
    whereRunning(step)
  }`;
}

/** Ends the entry of the running step as failed. */
export function failRunning(
  tables: OwnTables,
  step: RunStep,
  message: string,
): string {
  return `UPDATE ${
    quoteName(tables.journal)
  } SET outcome = 'failed', finished_at = ${CLOCK}, message = ${
    quoteLiteral(message)
  } ${whereRunning(step)}`;
}

/** Notes a step that failed and left nothing behind. */
export function failedEntry(
  tables: OwnTables,
  entry: JournalEntry,
  message: string,
): string {
  return insertEntry(tables, entry, {
    texts: textsOf(entry),
    revision: quoteLiteral(entry.step.revision),
    direction: quoteLiteral(entry.step.direction),
    outcome: "'failed'",
    finishedAt: CLOCK,
    message: quoteLiteral(message),
  });
}

/** Notes that a changed file is taken for what was run. */
export function repairEntry(tables: OwnTables, entry: JournalEntry): string {
  return insertEntry(tables, entry, {
    texts: textsOf(entry),
    revision: quoteLiteral(entry.step.revision),
    direction: "'repair'",
    outcome: "'done'",
    finishedAt: CLOCK,
    message: "'accepted the changed file'",
  });
}

/** Takes a failed or interrupted entry up again. */
export function resumeEntry(tables: OwnTables, id: bigint): string {
  return `UPDATE ${
    quoteName(tables.journal)
  } SET outcome = 'running', finished_at = NULL, message = NULL WHERE id = ${id}`;
}

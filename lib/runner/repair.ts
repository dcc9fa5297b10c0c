import type { Session } from "../database/mod.ts";
import {
  type ChangedMigration,
  RetortError,
  type StepName,
} from "../errors/mod.ts";
import { quoteLiteral, quoteName, type SqlParser } from "../sql/mod.ts";
import { findChanged } from "./changed_migrations.ts";
import { journalEntry } from "./journal_entry.ts";
import { finishRunning, repairEntry, resumeEntry } from "./journal_sql.ts";
import type { LoadedMigration } from "./loaded_migration.ts";
import { lookAgain, type OpenedPlace, openPlace } from "./open_place.ts";
import { recordMigration } from "./record_migration.ts";
import { refuseImpossible } from "./refuse_impossible.ts";
import type { OpOptions } from "./run.ts";
import { acquireRunLock } from "./run_lock.ts";
import type { RunOptions } from "./run_options.ts";
import type { RunStep } from "./run_step.ts";
import { readUnfinished, type UnfinishedStep } from "./unfinished_steps.ts";

/** What is needed to look at a database's record, and to put it right. */
export interface RepairOptions {
  readonly session: Session;
  readonly options: RunOptions;
  readonly load: (revision: string) => Promise<LoadedMigration>;
  /** The hash of the bytes of a revision's file; absent where there is none. */
  readonly contentHash: (revision: string) => string | undefined;
  readonly recorder?: OpOptions | undefined;
  readonly loadParser: () => Promise<SqlParser>;
  readonly openMonitor?: (() => Promise<Session>) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What repair could put right.
 *
 * @example Nothing to put right
 * ```ts
 * import type { Repairable } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const found: Repairable = { changed: [], unfinished: [] };
 * strictEqual(found.changed.length + found.unfinished.length, 0);
 * ```
 */
export interface Repairable {
  /** Applied migrations whose files say something else now. */
  readonly changed: readonly ChangedMigration[];
  /** Steps that are half done. */
  readonly unfinished: readonly Omit<UnfinishedStep, "id">[];
}

/** Looks for what repair could put right; nothing is changed. */
export async function findRepairable(
  input: RepairOptions,
): Promise<Repairable> {
  const opened = await openPlace(input.session, input.options);
  if (!opened.facts.hasJournal) return { changed: [], unfinished: [] };
  const { journal } = opened.place.tables;
  const unfinished = await readUnfinished(input.session, journal);
  return {
    changed: await findChanged({
      ...input,
      journal,
      recorder: input.recorder ?? {},
    }),
    unfinished: unfinished.map(({ id: _id, ...step }) => step),
  };
}

/** Takes a changed file for what was run. */
export async function acceptChanged(
  input: RepairOptions,
  step: RunStep,
): Promise<void> {
  await underLock(input, async ({ place }) => {
    const migration = await input.load(step.revision);
    const statements = await recordMigration(migration, {
      direction: "upgrade",
      serverVersion: input.session.serverVersion,
      recorder: input.recorder ?? {},
      load: input.load,
      loadParser: input.loadParser,
      copy: true,
    });
    const entry = await journalEntry(step, migration, {
      options: input.options,
      statements,
      loadParser: input.loadParser,
    });
    await input.session.execute([
      "BEGIN",
      place.localSettings,
      repairEntry(place.tables, entry),
      ...place.fence,
      "COMMIT",
    ]);
  });
}

/** Notes a half done step as done: its row moves, and nothing is run. */
export async function markDone(
  input: RepairOptions,
  step: RunStep,
): Promise<void> {
  await underLock(input, async ({ place }) => {
    const left = await unfinishedStep(input, { step, place });
    const migration = await input.load(step.revision);
    const entry = await journalEntry(step, migration, {
      options: input.options,
      statements: [],
      loadParser: input.loadParser,
    });
    await input.session.execute([
      "BEGIN",
      place.localSettings,
      resumeEntry(place.tables, left.id),
      finishRunning(place.tables, { ...entry, statements: undefined }, {
        role: place.role,
        marks: [],
      }),
      noteMessage(place, left, "marked as done"),
      ...place.fence,
      "COMMIT",
    ]);
  });
}

/** Notes a half done step as undone: whatever it left is the user's to remove. */
export async function markUndone(
  input: RepairOptions,
  step: StepName,
): Promise<void> {
  await underLock(input, async ({ place }) => {
    const left = await unfinishedStep(input, { step, place });
    await input.session.execute([
      "BEGIN",
      place.localSettings,
      `UPDATE ${
        quoteName(place.tables.journal)
      } SET outcome = 'undone', finished_at = pg_catalog.clock_timestamp() WHERE id = ${left.id}`,
      noteMessage(place, left, "marked as undone"),
      ...place.fence,
      "COMMIT",
    ]);
  });
}

function noteMessage(
  place: OpenedPlace["place"],
  { id }: UnfinishedStep,
  message: string,
): string {
  return `UPDATE ${quoteName(place.tables.journal)} SET message = ${
    quoteLiteral(message)
  } WHERE id = ${id}`;
}

async function unfinishedStep(
  { session }: RepairOptions,
  { step, place }: {
    readonly step: StepName;
    readonly place: OpenedPlace["place"];
  },
): Promise<UnfinishedStep> {
  const unfinished = await readUnfinished(session, place.tables.journal);
  const left = unfinished.find(({ revision }) => revision === step.revision);
  if (left !== undefined) return left;
  throw new RetortError(
    "run/nothing-to-repair",
    `Cannot mark "${step.revision}": no run of it is half done`,
    {
      details: { revision: step.revision },
      hint: "Run `retort repair` to see what there is to repair",
    },
  );
}

async function underLock(
  input: RepairOptions,
  mend: (opened: OpenedPlace) => Promise<void>,
): Promise<void> {
  const { session, options } = input;
  const opened = await openPlace(session, options);
  refuseImpossible(opened);
  await using lock = await acquireRunLock(input, opened);
  try {
    const present = await lookAgain(session, options, opened.before);
    const { fence } = lock;
    await mend({ ...present, place: { ...present.place, fence } });
  } catch (error) {
    // A session that is lost has rolled back by itself.
    await session.execute(["ROLLBACK"]).catch(() => {});
    throw error;
  }
}

import type { Session } from "../database/mod.ts";
import type { AppliedStep } from "../errors/mod.ts";
import type { SqlParser } from "../sql/mod.ts";
import { changedError, findChanged } from "./changed_migrations.ts";
import { type CheckStep, checkSteps } from "./check_steps.ts";
import { SYSTEM_CLOCK } from "./clock.ts";
import type { RunEvent } from "./events.ts";
import type { LoadedMigration } from "./loaded_migration.ts";
import { lookAgain, type OpenedPlace, openPlace } from "./open_place.ts";
import { PreparedNote } from "./prepared_note.ts";
import { refuseImpossible } from "./refuse_impossible.ts";
import type { OpOptions, Run } from "./run.ts";
import { runAllAtOnce } from "./run_all_at_once.ts";
import type { Clock, RunOptions } from "./run_options.ts";
import { type RunStep, stepName } from "./run_step.ts";
import { acquireRunLock } from "./run_lock.ts";
import { createSharedRecorder } from "./shared_recorder.ts";
import { runSteps } from "./run_steps.ts";
import { readUnfinished, refuseToPassOver } from "./unfinished_steps.ts";
import { isRollbackOfNothing } from "./carry_out_step.ts";
import { closeMonitor } from "./watch_step.ts";
import { selectVersionRows } from "./version_rows.ts";

/** What is needed to run a plan. */
export interface RunPlanOptions {
  readonly session: Session;
  /**
   * Makes the steps from the version table's rows. It is called again if
   * another run moved the rows before this one had the lock.
   */
  readonly plan: (rows: readonly string[]) => readonly RunStep[];
  /** Loads the migration of a revision. */
  readonly load: (revision: string) => Promise<LoadedMigration>;
  /** Looks at a migration before the first one runs; absent if not wanted. */
  readonly check?: CheckStep | undefined;
  readonly options: RunOptions;
  /**
   * The hash of the bytes of a revision's file, to find applied migrations
   * that are not what was run; absent where that does not matter.
   */
  readonly contentHash?:
    | ((revision: string) => string | undefined)
    | undefined;
  /** What `op` is made with: names for the unnamed, arguments. */
  readonly recorder?: OpOptions | undefined;
  /** Loads PostgreSQL's parser; asked for only where SQL must be classified. */
  readonly loadParser: () => Promise<SqlParser>;
  /** Time and chance; those of the machine if absent. */
  readonly clock?: Clock | undefined;
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
  /** Stops the run: what is being done is cancelled and rolled back. */
  readonly signal?: AbortSignal | undefined;
  /** Opens a second session, to look at progress and blockers from. */
  readonly openMonitor?: (() => Promise<Session>) | undefined;
}

/** What became of a plan. */
export interface RunResult {
  /** The version table's rows before. */
  readonly before: readonly string[];
  readonly applied: readonly AppliedStep[];
  /** The version table's rows now. */
  readonly rows: readonly string[];
  readonly durationMs: number;
}

/**
 * Runs a plan on a server. Where there is nothing to do no lock is taken and
 * nothing is made. What was committed before a failure stays, and the error
 * says what that is.
 *
 * @throws {RetortError} `run/failed` and the other codes of a run
 */
export async function runPlan(input: RunPlanOptions): Promise<RunResult> {
  const { session, options } = input;
  const clock = input.clock ?? SYSTEM_CLOCK;
  const startedAt = clock.now();
  const opened = await openPlace(session, options);
  await refuseChanged(input, opened);
  const wanted = input.plan(opened.rows);
  if (wanted.length === 0) {
    return {
      before: opened.rows,
      applied: [],
      rows: opened.rows,
      durationMs: clock.now() - startedAt,
    };
  }
  refuseImpossible(opened);
  const applied = await runLocked({ ...input, clock }, opened);
  const { tables } = opened.place;
  return {
    before: opened.rows,
    applied,
    rows: await selectVersionRows(session, tables.version),
    durationMs: clock.now() - startedAt,
  };
}

async function refuseChanged(
  { session, load, recorder = {}, loadParser, contentHash }: RunPlanOptions,
  { place, facts }: OpenedPlace,
): Promise<void> {
  if (contentHash === undefined || !facts.hasJournal) return;
  const { journal } = place.tables;
  const changed = await findChanged({
    session,
    journal,
    contentHash,
    load,
    recorder,
    loadParser,
  });
  if (changed.length > 0) throw changedError(changed);
}

async function runLocked(
  input: RunPlanOptions & { readonly clock: Clock },
  opened: OpenedPlace,
): Promise<readonly AppliedStep[]> {
  const { session, options } = input;
  await using lock = await acquireRunLock(input, opened);
  const present = await lookAgain(session, options, opened.before);
  const steps = input.plan(present.rows);
  if (steps.length === 0) return [];
  try {
    return await runAll(input, {
      present: { ...present, place: { ...present.place, fence: lock.fence } },
      steps,
    });
  } finally {
    // A session that is lost has no settings left to restore.
    await session.execute(present.place.restore).catch(() => {});
  }
}

async function runAll(
  input: RunPlanOptions & { readonly clock: Clock },
  { present, steps }: {
    readonly present: OpenedPlace;
    readonly steps: readonly RunStep[];
  },
): Promise<readonly AppliedStep[]> {
  const { place, facts } = present;
  const unfinished = facts.hasJournal
    ? await readUnfinished(place.session, place.tables.journal)
    : [];
  refuseToPassOver(unfinished, steps);
  const { options, check, signal } = input;
  if (check !== undefined) await checkSteps(steps, { check, signal });
  await using note = new PreparedNote({ ...place, options });
  const run = newRun(input, { place, unfinished, note });
  const { clock, emit } = run;
  const startedAt = clock.now();
  emit({
    kind: "planStarted",
    database: place.session.description,
    steps: steps.map(stepName),
  });
  let isRunning = true;
  place.session.onNotice(({ severity, message, sqlState }) => {
    if (!isRunning || isRollbackOfNothing(run, sqlState)) return;
    emit({ kind: "notice", severity, message });
  });
  try {
    await (options.transaction === "all" ? runAllAtOnce : runSteps)(run, steps);
  } finally {
    isRunning = false;
    await closeMonitor(run);
  }
  const { applied } = run.state;
  const durationMs = clock.now() - startedAt;
  emit({ kind: "planFinished", applied, durationMs });
  return applied;
}

function newRun(
  input: RunPlanOptions & { readonly clock: Clock },
  { place, unfinished, note }: Pick<Run, "place" | "unfinished" | "note">,
): Run {
  const { recorder = {} } = input;
  const { serverVersion } = place.session;
  return {
    place,
    unfinished,
    note,
    options: input.options,
    clock: input.clock,
    signal: input.signal,
    emit: (event) => input.onEvent?.(event),
    load: input.load,
    recorder,
    sharedRecorder: createSharedRecorder({ ...recorder, serverVersion }),
    loadParser: input.loadParser,
    openMonitor: input.openMonitor,
    state: {
      creations: place.creations,
      applied: [],
      blockers: [],
      transactions: 0,
      isRollingBack: false,
    },
  };
}

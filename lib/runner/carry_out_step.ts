import { isRetortError } from "../errors/mod.ts";
import { backoffMs, isPassing } from "./backoff.ts";
import { cancelOnAbort } from "./cancel_on_abort.ts";
import { failedEntry, failRunning, resumeEntry } from "./journal_sql.ts";
import type { Run } from "./run.ts";
import { stepName } from "./run_step.ts";
import { NOTHING_DONE, type StepProgress } from "./step_progress.ts";
import { type AttemptEnd, type StepWork, tryStep } from "./try_step.ts";

/** What a step has to do with those that were sent with it. */
export interface StepCompany {
  /** The end of an attempt that was begun before the step's turn. */
  readonly begun: Promise<AttemptEnd | undefined> | undefined;
  /** Waits for what was sent after a step that has failed. */
  readonly settle: () => Promise<void>;
}

/** Carries one step out, again and again while it only lacks its locks. */
export async function carryOutStep(
  work: StepWork,
  { begun, settle }: StepCompany,
): Promise<AttemptEnd> {
  const { run, step } = work;
  run.state.blockers = [];
  let first = await cancelOnAbort(run, async () => await begun);
  if (begun !== undefined && first === undefined) await startOver(run, settle);
  let progress = await takeUp(work);
  let giveUpAt: number | undefined;
  for (let next = 2;; next++) {
    const end = first ??
      await cancelOnAbort(run, () => tryStep(work, progress));
    first = undefined;
    if (end.error === undefined) return end;
    await settle();
    progress = end.attempt.progress;
    await rollBack(run, end);
    if (isForgotten(end) && run.note.forget()) continue;
    const now = run.clock.now();
    giveUpAt ??= now + run.options.lockRetryForMs;
    const delayMs = backoffMs(next, run.clock.random);
    if (!mayRetry(run, end) || now + delayMs > giveUpAt) {
      await noteFailure(work, end);
      return end;
    }
    run.emit({
      kind: "retrying",
      ...stepName(step),
      attempt: next,
      delayMs,
      reason: wordsOf(end.error),
      blockers: run.state.blockers,
    });
    await run.clock.sleep(delayMs, run.signal);
    run.state.blockers = [];
  }
}

/** Clears what an attempt left that was sent before its turn and never began. */
async function startOver(
  run: Run,
  settle: StepCompany["settle"],
): Promise<void> {
  await settle();
  await sendRollback(run);
}

/** Takes up what an earlier run left half done. */
async function takeUp({ run, step }: StepWork): Promise<StepProgress> {
  const left = run.unfinished.find(({ revision }) =>
    revision === step.revision
  );
  if (left === undefined) return NOTHING_DONE;
  const { session, tables, fence } = run.place;
  await session.execute([...fence, resumeEntry(tables, left.id)]);
  const { done, begun } = left.progress;
  run.emit({
    kind: "stepResumed",
    ...stepName(step),
    done: done.length,
    begun,
  });
  return left.progress;
}

const NO_SUCH_STATEMENT = "26000";

/** Whether a migration has made the session forget the note's statement. */
function isForgotten({ attempt, error }: AttemptEnd): boolean {
  return attempt.failed === undefined &&
    isRetortError(error, "database/statement-failed") &&
    error.details.sqlState === NO_SUCH_STATEMENT;
}

function mayRetry(run: Run, { error }: AttemptEnd): boolean {
  return isPassing(error) && run.options.transaction !== "all" &&
    run.signal?.aborted !== true;
}

function wordsOf(error: unknown): string {
  if (isRetortError(error, "database/statement-failed")) {
    return error.details.serverMessage;
  }
  return error instanceof Error ? error.message : String(error);
}

/** Ends what is open; a session that is lost has rolled back by itself. */
export async function rollBack(
  run: Run,
  { attempt, error }: AttemptEnd,
): Promise<void> {
  if (attempt.isOpen && !isLost(error)) await sendRollback(run);
}

async function sendRollback(run: Run): Promise<void> {
  run.state.isRollingBack = true;
  try {
    await run.place.session.execute(["ROLLBACK"]);
  } finally {
    run.state.isRollingBack = false;
  }
}

/**
 * Whether a notice says that there was nothing to roll back, which nobody needs
 * to hear: SQL that does not parse fails before the `BEGIN` that was sent along.
 */
export function isRollbackOfNothing(
  { state }: Run,
  sqlState: string | undefined,
): boolean {
  return state.isRollingBack && sqlState === "25P01";
}

function isLost(error: unknown): boolean {
  return isRetortError(error, "database/connection-lost");
}

async function noteFailure(
  { run, step, migration }: StepWork,
  { attempt, error }: AttemptEnd,
): Promise<void> {
  const hasJournal = run.state.creations.length === 0;
  if (isLost(error) || (!hasJournal && !attempt.progress.hasEntry)) return;
  const { tables, session, fence } = run.place;
  const note = attempt.progress.hasEntry
    ? failRunning(tables, step, wordsOf(error))
    : failedEntry(tables, {
      step,
      actor: run.options.actor,
      toolVersion: run.options.toolVersion,
      contentHash: migration.contentHash,
      meaningHash: undefined,
      statements: undefined,
    }, wordsOf(error));
  // The failure itself is what must be told, whatever becomes of its note.
  await session.execute([...fence, note]).catch(() => {});
}

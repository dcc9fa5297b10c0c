import { cancelOnAbort } from "./cancel_on_abort.ts";
import { carryOutStep } from "./carry_out_step.ts";
import { explainNote } from "./explain_note.ts";
import type { LoadedMigration } from "./loaded_migration.ts";
import type { Run } from "./run.ts";
import { runFailure } from "./run_failure.ts";
import { type RunStep, stepName } from "./run_step.ts";
import type { AttemptEnd } from "./try_step.ts";
import { watchStep } from "./watch_step.ts";

/** Steps, and the one that is looked at. */
interface StepAt {
  readonly steps: readonly RunStep[];
  readonly index: number;
  readonly step: RunStep;
}

/** Carries steps out one after another and notes each as applied. */
export async function runSteps(
  run: Run,
  steps: readonly RunStep[],
): Promise<void> {
  for (const [index, step] of steps.entries()) {
    await runStep(run, { steps, index, step });
  }
}

async function runStep(run: Run, at: StepAt): Promise<void> {
  const { steps, index, step } = at;
  const startedAt = run.clock.now();
  const migration = await loadStep(run, at);
  const place = { ...stepName(step), index, total: steps.length };
  run.emit({ kind: "stepStarted", ...place, file: migration.file });
  loadAhead(run, steps[index + 1]);
  const end = await carryOut(run, { ...at, migration });
  if (end.error !== undefined) {
    throw runFailure(await explainNote(run, step, end), {
      ...failureAt(run, at),
      file: migration.file,
      failed: end.attempt.failed,
      partial: end.attempt.progress.done.length > 0,
    });
  }
  run.state.creations = [];
  const durationMs = run.clock.now() - startedAt;
  run.state.applied.push({ ...stepName(step), durationMs });
  run.emit({
    kind: "stepFinished",
    ...place,
    durationMs,
    statements: end.statements,
  });
}

async function carryOut(
  run: Run,
  { step, migration }: StepAt & { readonly migration: LoadedMigration },
): Promise<AttemptEnd> {
  using _cancelling = cancelOnAbort(run.place.session, run);
  await using _watching = watchStep(run, step);
  return await carryOutStep({ run, step, migration });
}

function failureAt(
  run: Run,
  { steps, index, step }: StepAt,
): Omit<Parameters<typeof runFailure>[1], "file"> {
  return {
    step,
    failed: undefined,
    partial: false,
    // In one transaction for all, what went before is rolled back too.
    applied: run.options.transaction === "all" ? [] : [...run.state.applied],
    notTried: steps.slice(index + 1).map(stepName),
    blockers: run.state.blockers,
    interruption: run.signal?.aborted ? run.signal.reason : undefined,
  };
}

async function loadStep(run: Run, at: StepAt): Promise<LoadedMigration> {
  try {
    run.signal?.throwIfAborted();
    const { ahead } = run.state;
    return await (ahead?.revision === at.step.revision
      ? ahead.migration
      : run.load(at.step.revision));
  } catch (error) {
    throw runFailure(error, { ...failureAt(run, at), file: "" });
  }
}

/** Loads the next migration while the server works on this one. */
function loadAhead(run: Run, step: RunStep | undefined): void {
  if (step === undefined) return;
  const migration = run.load(step.revision);
  // Whoever awaits it is told; until then nobody does.
  migration.catch(() => {});
  run.state.ahead = { revision: step.revision, migration };
}

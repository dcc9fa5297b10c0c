import { cancelOnAbort } from "./cancel_on_abort.ts";
import { carryOutStep } from "./carry_out_step.ts";
import { explainNote } from "./explain_note.ts";
import {
  prepareAhead,
  type PreparedStep,
  prepareStep,
} from "./prepare_step.ts";
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
  const prepared = await prepare(run, at);
  const { file } = prepared.migration;
  const place = { ...stepName(step), index, total: steps.length };
  run.emit({ kind: "stepStarted", ...place, file });
  const end = await carryOut(run, { ...at, prepared });
  if (end.error !== undefined) {
    throw runFailure(await explainNote(run, step, end), {
      ...failureAt(run, at),
      file,
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
  { steps, index, step, prepared }: StepAt & {
    readonly prepared: PreparedStep;
  },
): Promise<AttemptEnd> {
  using _cancelling = cancelOnAbort(run.place.session, run);
  await using _watching = watchStep(run, step);
  return await carryOutStep({
    ...prepared,
    run,
    step,
    onRecorded: () => prepareAhead(run, steps[index + 1]),
  });
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

async function prepare(run: Run, at: StepAt): Promise<PreparedStep> {
  try {
    run.signal?.throwIfAborted();
    return await prepareStep(run, at.step);
  } catch (error) {
    throw runFailure(error, { ...failureAt(run, at), file: "" });
  }
}

import type { AttemptAhead } from "./attempt_ahead.ts";
import { carryOutStep } from "./carry_out_step.ts";
import { explainNote } from "./explain_note.ts";
import type { PreparedStep } from "./prepare_step.ts";
import type { Run } from "./run.ts";
import { runFailure } from "./run_failure.ts";
import { type RunStep, stepName } from "./run_step.ts";
import { StepsAhead } from "./steps_ahead.ts";
import type { AttemptEnd } from "./try_step.ts";
import { watchStep } from "./watch_step.ts";

/** Steps, and the one that is looked at. */
interface StepAt {
  readonly steps: readonly RunStep[];
  readonly index: number;
  readonly step: RunStep;
  /** What was done about the steps before their turn. */
  readonly ahead: StepsAhead;
}

/** A step with what was done about it before its turn. */
interface StepBrought {
  readonly prepared: PreparedStep;
  readonly attempt: AttemptAhead | undefined;
}

/** Carries steps out one after another and notes each as applied. */
export async function runSteps(
  run: Run,
  steps: readonly RunStep[],
): Promise<void> {
  const ahead = new StepsAhead(run, steps);
  for (const [index, step] of steps.entries()) {
    await runStep(run, { steps, index, step, ahead });
  }
}

async function runStep(run: Run, at: StepAt): Promise<void> {
  const { steps, index, step } = at;
  const startedAt = run.clock.now();
  const brought = await prepare(run, at);
  const { file } = brought.prepared.migration;
  const place = { ...stepName(step), index, total: steps.length };
  run.emit({ kind: "stepStarted", ...place, file });
  const end = await carryOut(run, { ...at, ...brought });
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
  { step, prepared, attempt, ahead }: StepAt & StepBrought,
): Promise<AttemptEnd> {
  await using _watching = watchStep(run, step);
  attempt?.attend();
  return await carryOutStep(
    { ...prepared, run, step, onSent: () => ahead.goOn() },
    { begun: attempt?.end, settle: () => ahead.drain() },
  );
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

async function prepare(run: Run, at: StepAt): Promise<StepBrought> {
  const { ahead, index, step } = at;
  try {
    // What is on the wire is waited for: the server may have done it.
    if (!ahead.isSent(index)) run.signal?.throwIfAborted();
    const { prepared, attempt } = ahead.take(index, step);
    return { prepared: await prepared, attempt };
  } catch (error) {
    throw runFailure(error, { ...failureAt(run, at), file: "" });
  }
}

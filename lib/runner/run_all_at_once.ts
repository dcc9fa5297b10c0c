import { isRetortError } from "../errors/mod.ts";
import { backoffMs, isPassing } from "./backoff.ts";
import type { Run } from "./run.ts";
import { type RunStep, stepName } from "./run_step.ts";
import { runSteps } from "./run_steps.ts";

/** Carries all steps out in one transaction: all of them stay, or none. */
export async function runAllAtOnce(
  run: Run,
  steps: readonly RunStep[],
): Promise<void> {
  const { creations } = run.state;
  let giveUpAt: number | undefined;
  for (let next = 2;; next++) {
    try {
      return await tryAll(run, steps);
    } catch (error) {
      const now = run.clock.now();
      giveUpAt ??= now + run.options.lockRetryForMs;
      const delayMs = backoffMs(next, run.clock.random);
      const reason = passingReason(error);
      if (reason === undefined || now + delayMs > giveUpAt) throw error;
      run.state.creations = creations;
      run.state.applied.length = 0;
      const step = steps[0];
      if (step === undefined) throw error;
      run.emit({
        kind: "retrying",
        ...stepName(step),
        attempt: next,
        delayMs,
        reason,
        blockers: run.state.blockers,
      });
      await run.clock.sleep(delayMs, run.signal);
    }
  }
}

async function tryAll(run: Run, steps: readonly RunStep[]): Promise<void> {
  const { session, localSettings } = run.place;
  await session.execute(["BEGIN", localSettings, ...run.state.creations]);
  try {
    await runSteps(run, steps);
    await session.execute([...run.place.fence, "COMMIT"]);
  } catch (error) {
    // A session that is lost has rolled back by itself.
    await session.execute(["ROLLBACK"]).catch(() => {});
    throw error;
  }
}

function passingReason(error: unknown): string | undefined {
  const cause = isRetortError(error, "run/failed") ? error.cause : error;
  return isPassing(cause) &&
      isRetortError(cause, "database/statement-failed")
    ? cause.details.serverMessage
    : undefined;
}

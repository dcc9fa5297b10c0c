import { RetortError } from "../errors/mod.ts";
import { runFailure } from "./run_failure.ts";
import { type RunStep, stepName } from "./run_step.ts";

/** Makes sure that a step's migration can be loaded when its turn comes. */
export type CheckStep = (
  step: RunStep,
) => Promise<{ readonly file: string; readonly hasDowngrade: boolean }>;

/**
 * Looks at the migrations of all steps before the first is carried out: where
 * one of them cannot be loaded, nothing is applied.
 *
 * @throws {RetortError} `run/failed`, `run/interrupted`
 */
export async function checkSteps(
  steps: readonly RunStep[],
  { check, signal }: {
    readonly check: CheckStep;
    readonly signal: AbortSignal | undefined;
  },
): Promise<void> {
  for (const step of steps) {
    try {
      signal?.throwIfAborted();
      const { file, hasDowngrade } = await check(step);
      if (step.direction === "downgrade" && !hasDowngrade) {
        throw noDowngrade(step.revision, file);
      }
    } catch (error) {
      throw runFailure(error, {
        step,
        file: "",
        failed: undefined,
        partial: false,
        applied: [],
        notTried: steps.filter((other) => other !== step).map(stepName),
        blockers: [],
        interruption: signal?.aborted ? signal.reason : undefined,
      });
    }
  }
}

/** The error of a migration that has no way back. */
export function noDowngrade(
  revision: string,
  file: string,
): RetortError<"run/no-downgrade"> {
  return new RetortError(
    "run/no-downgrade",
    `Cannot downgrade from "${revision}": its migration has no way back`,
    {
      details: { revision, file },
      hint: `Write a downgrade in ${file}`,
      source: { file },
    },
  );
}

import {
  type AppliedStep,
  type Blocker,
  type FailedStep,
  isRetortError,
  missingRole,
  RetortError,
  type SourceLocation,
  type StepName,
} from "../errors/mod.ts";
import { sourceAt } from "../sql/mod.ts";
import { failureHint } from "./failure_hint.ts";
import { type RunStep, stepName } from "./run_step.ts";
import type { PlacedItem } from "./step_transaction.ts";

/** What is known when a step fails. */
export interface StepFailure {
  readonly step: RunStep;
  readonly file: string;
  readonly failed: PlacedItem | undefined;
  readonly partial: boolean;
  readonly applied: readonly AppliedStep[];
  readonly notTried: readonly StepName[];
  readonly blockers: readonly Blocker[];
  /** Why the run was told to stop, if it was. */
  readonly interruption?: unknown;
}

/** What a step would have done, in words. */
export function deed({ direction, revision }: StepName): string {
  return direction === "upgrade"
    ? `upgrade to "${revision}"`
    : `downgrade from "${revision}"`;
}

/** The error of a run whose step failed. */
export function runFailure(error: unknown, failure: StepFailure): RetortError {
  const { step, applied, notTried } = failure;
  if (failure.interruption !== undefined) {
    return new RetortError(
      "run/interrupted",
      `Cannot ${deed(step)}: the run was told to stop`,
      {
        details: { applied, notTried, interrupted: stepName(step) },
        hint: "Run the same command again to go on from here",
        cause: failure.interruption,
      },
    );
  }
  if (isOfRun(error)) return withProgress(error, failure);
  const failed = failedStep(error, failure);
  return new RetortError(
    "run/failed",
    withoutRepetition(`Cannot ${deed(step)}: `, failed.reason),
    {
      details: {
        applied,
        failed,
        notTried,
        ...(failure.blockers.length > 0 && { blockers: failure.blockers }),
      },
      hint: hintOf(error, failure),
      source: placeOf(error, failure),
      cause: error,
    },
  );
}

/** The server's own hint is told as the server's, and not as ours. */
function hintOf(
  error: unknown,
  { step, failed }: StepFailure,
): string | undefined {
  if (!isRetortError(error)) return undefined;
  if (!isRetortError(error, "database/statement-failed")) return error.hint;
  const { sqlState, serverMessage } = error.details;
  return failureHint({
    step: stepName(step),
    sql: failed?.item.sql,
    sqlState,
    serverMessage,
    role: missingRole(error),
  });
}

/** Puts what could not be done before the reason, unless that says so itself. */
function withoutRepetition(beginning: string, reason: string): string {
  return reason.startsWith(beginning) ? reason : `${beginning}${reason}`;
}

function isOfRun(error: unknown): error is RetortError<"run/data-loss"> {
  return isRetortError(error, "run/data-loss");
}

function withProgress(
  error: RetortError<"run/data-loss">,
  { applied, notTried }: StepFailure,
): RetortError<"run/data-loss"> {
  return new RetortError(error.code, error.message, {
    details: { ...error.details, applied, notTried },
    hint: error.hint,
    source: error.source,
  });
}

function failedStep(error: unknown, failure: StepFailure): FailedStep {
  const { failed } = failure;
  return {
    ...stepName(failure.step),
    // A file that could not be loaded is known from the error alone.
    file: failure.file || placeOf(error, failure).file,
    partial: failure.partial,
    reason: reasonOf(error),
    ...(isRetortError(error) && { code: error.code }),
    ...(failed && { statement: failed.item.sql, index: failed.index }),
    ...(isRetortError(error, "database/statement-failed") && {
      sqlState: error.details.sqlState,
      detail: error.details.detail,
      serverHint: error.details.serverHint,
      ...(failed && { position: error.details.position }),
    }),
  };
}

function reasonOf(error: unknown): string {
  if (isRetortError(error, "database/statement-failed")) {
    return error.details.serverMessage;
  }
  return error instanceof Error ? error.message : String(error);
}

function placeOf(
  error: unknown,
  { failed, file }: StepFailure,
): SourceLocation {
  if (isRetortError(error) && error.source !== undefined) return error.source;
  const source = failed && "source" in failed.item
    ? failed.item.source
    : undefined;
  if (failed === undefined || source === undefined) return { file };
  const position = isRetortError(error, "database/statement-failed")
    ? error.details.position
    : undefined;
  return position === undefined
    ? source
    : sourceAt(failed.item.sql, position - 1, source);
}

import {
  type Blocker,
  type FailedStep,
  isRetortError,
  type RetortError,
  type StepName,
} from "../../errors/mod.ts";
import { style } from "../style.ts";
import { blockerText } from "./blocker_text.ts";

const MOST_NAMED = 5;

function names(steps: readonly StepName[]): string {
  const first = steps.slice(0, MOST_NAMED)
    .map(({ revision }) => revision).join(", ");
  const rest = steps.length - MOST_NAMED;
  return rest > 0 ? `${first} and ${rest} more` : first;
}

function line(label: string, text: string): string {
  return `  ${style.dim(`${label}:`)} ${text}`;
}

function statementLines({ statement, index }: FailedStep): readonly string[] {
  if (statement === undefined || index === undefined) return [];
  const [first = "", ...more] = statement.split("\n");
  const text = more.length === 0 ? first : `${first} …`;
  return [line(`statement ${index + 1}`, text)];
}

/** What an error of a run tells besides its message: how far the run came. */
export function runErrorLines(error: unknown): readonly string[] {
  if (isRetortError(error, "run/changed")) {
    return error.details.changed.flatMap(({ revision, difference }) => [
      `  ${style.bold(revision)}`,
      ...difference.map((text) =>
        `    ${text.startsWith("+") ? style.green(text) : style.red(text)}`
      ),
    ]);
  }
  const isStopped = isRetortError(error, "run/failed") ||
    isRetortError(error, "run/interrupted") ||
    isRetortError(error, "run/data-loss");
  if (!isStopped) return [];
  const { notTried } = error.details;
  return [
    ...(isRetortError(error, "run/failed") ? failedLines(error.details) : []),
    ...appliedLines(error, error.details),
    ...(notTried.length > 0 ? [line("not tried", names(notTried))] : []),
  ];
}

function appliedLines(
  error: RetortError,
  { applied, notTried }: {
    readonly applied: readonly StepName[];
    readonly notTried: readonly StepName[];
  },
): readonly string[] {
  if (applied.length > 0) return [line("applied", names(applied))];
  const isPartial = isRetortError(error, "run/failed") &&
    error.details.failed.partial;
  return notTried.length === 0 || isPartial ? [] : [line("applied", "nothing")];
}

function failedLines(
  { failed, blockers = [] }: {
    readonly failed: FailedStep;
    readonly blockers?: readonly Blocker[] | undefined;
  },
): readonly string[] {
  return [
    ...statementLines(failed),
    ...(blockers.length > 0
      ? [line("locks held by", blockers.map(blockerText).join("; "))]
      : []),
    ...(failed.partial
      ? [line(
        "half done",
        "what came before this statement is committed; the same command goes on here",
      )]
      : []),
  ];
}

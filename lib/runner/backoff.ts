import { isRetortError } from "../errors/mod.ts";
import type { Clock } from "./run_options.ts";

// Not obtained in time, deadlock, serialization failure: all rolled back whole.
const PASSING_STATES: ReadonlySet<string> = new Set([
  "55P03",
  "40P01",
  "40001",
]);

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 5_000;

/** Tells whether trying the same transaction again may help. */
export function isPassing(error: unknown): boolean {
  return isRetortError(error, "database/statement-failed") &&
    PASSING_STATES.has(error.details.sqlState);
}

/** How long to wait before an attempt, from the second on: longer each time, never in step with others. */
export function backoffMs(attempt: number, random: Clock["random"]): number {
  const longest = Math.min(
    LONGEST_DELAY_MS,
    FIRST_DELAY_MS * 2 ** (attempt - 2),
  );
  return Math.round(longest * (0.5 + random() / 2));
}

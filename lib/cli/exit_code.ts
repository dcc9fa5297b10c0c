import { isRetortError } from "../errors/mod.ts";

/** What the process's exit code means. */
export const EXIT = {
  /** Done, or nothing to do. */
  done: 0,
  /** Failed. */
  failed: 1,
  /** Wrong usage. */
  usage: 2,
  /** A check found something. */
  found: 3,
  /** The lock was not obtained in time. */
  locked: 4,
  /** Interrupted by SIGINT. */
  interrupted: 130,
  /** Ended by SIGTERM. */
  terminated: 143,
} as const;

/** Chooses the exit code for what was thrown. */
export function exitCodeOf(error: unknown): number {
  if (isRetortError(error, "cli/usage")) return EXIT.usage;
  if (isRetortError(error, "run/lock-timeout")) return EXIT.locked;
  if (isRetortError(error, "run/interrupted")) {
    return isRetortError(error.cause, "cli/interrupted")
      ? exitCodeOf(error.cause)
      : EXIT.interrupted;
  }
  if (isRetortError(error, "cli/interrupted")) {
    return error.details.signal === "SIGTERM"
      ? EXIT.terminated
      : EXIT.interrupted;
  }
  return EXIT.failed;
}

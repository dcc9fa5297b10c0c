import { setTimeout as sleep } from "node:timers/promises";
import type { Blocker } from "../errors/mod.ts";
import { lockTimeout } from "./lock_error.ts";
import type { Session } from "./session.ts";

/** How to wait for a lock, whichever kind it is. */
export interface LockWaitOptions {
  /** How long to wait; 0 is one attempt. */
  readonly waitMs: number;
  /** Told at the first wait, and then every few seconds. */
  readonly onWait?: ((wait: LockWait) => void) | undefined;
  /** Ends the waiting. */
  readonly signal?: AbortSignal | undefined;
}

/** Who is waited for, and since when. */
export interface LockWait {
  readonly holder: Blocker | undefined;
  readonly waitedMs: number;
}

/** What one kind of lock is tried with. */
export interface LockAttempt {
  readonly attempt: () => Promise<boolean>;
  readonly findHolder: () => Promise<Blocker | undefined>;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 500;
const REPORT_EVERY_MS = 5_000;

/**
 * Tries again and again, with longer and longer pauses.
 *
 * @throws {RetortError} `run/lock-timeout` when the time is up
 */
export async function waitForLock(
  session: Session,
  options: LockWaitOptions & LockAttempt,
): Promise<void> {
  const started = performance.now();
  let pauseMs = FIRST_PAUSE_MS;
  let nextReportMs = 0;
  while (!await options.attempt()) {
    options.signal?.throwIfAborted();
    const waitedMs = performance.now() - started;
    if (waitedMs >= options.waitMs) {
      const holder = await options.findHolder();
      throw lockTimeout(session, { waitedMs, holder });
    }
    if (options.onWait && waitedMs >= nextReportMs) {
      options.onWait({ holder: await options.findHolder(), waitedMs });
      nextReportMs = waitedMs + REPORT_EVERY_MS;
    }
    const jitter = 0.75 + Math.random() / 2;
    await sleep(
      Math.min(pauseMs * jitter, options.waitMs - waitedMs),
      undefined,
      { signal: options.signal },
    );
    pauseMs = Math.min(pauseMs * 1.5, LONGEST_PAUSE_MS);
  }
}

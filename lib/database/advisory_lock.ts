import { setTimeout as sleep } from "node:timers/promises";
import { type Blocker, isRetortError, RetortError } from "../errors/mod.ts";
import { describeBlocker, findLockHolder } from "./blockers.ts";
import type { Session } from "./session.ts";

/** How {@linkcode acquireAdvisoryLock} waits. */
export interface AdvisoryLockOptions {
  readonly key: bigint;
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

/** A lock that is held until it is disposed or its session ends. */
export interface AdvisoryLock extends AsyncDisposable {
  readonly key: bigint;
  /**
   * Makes sure that the lock is still held.
   *
   * @throws {RetortError} `run/lock-lost`
   */
  verify(): Promise<void>;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 500;
const REPORT_EVERY_MS = 5_000;

/**
 * Takes a session-level advisory lock by polling. The session must be for the
 * lock alone and outside a transaction: a session that blocked in
 * `pg_advisory_lock` would hold a snapshot that `CREATE INDEX CONCURRENTLY` of
 * the lock's holder waits for, which is a deadlock.
 *
 * @throws {RetortError} `run/lock-timeout` if it was not obtained in time
 */
export async function acquireAdvisoryLock(
  session: Session,
  options: AdvisoryLockOptions,
): Promise<AdvisoryLock> {
  await outliveTimeouts(session);
  const started = performance.now();
  let pauseMs = FIRST_PAUSE_MS;
  let nextReportMs = 0;
  while (!await tryLock(session, options.key)) {
    options.signal?.throwIfAborted();
    const waitedMs = performance.now() - started;
    if (waitedMs >= options.waitMs) {
      throw await lockTimeout(session, { ...options, waitedMs });
    }
    if (options.onWait && waitedMs >= nextReportMs) {
      const holder = await findLockHolder(session, options.key);
      options.onWait({ holder, waitedMs });
      nextReportMs = waitedMs + REPORT_EVERY_MS;
    }
    const jitter = 0.75 + Math.random() / 2;
    const restMs = options.waitMs - waitedMs;
    await sleep(Math.min(pauseMs * jitter, restMs), undefined, {
      signal: options.signal,
    });
    pauseMs = Math.min(pauseMs * 1.5, LONGEST_PAUSE_MS);
  }
  return heldLock(session, options.key);
}

/** A lock's session is idle most of the time, and that must not end it. */
async function outliveTimeouts(session: Session): Promise<void> {
  if (session.serverVersion < 140000) return;
  await session.execute(["SET idle_session_timeout TO 0"]);
}

async function tryLock(session: Session, key: bigint): Promise<boolean> {
  const [row] = await session.query<{ readonly locked: boolean }>(
    "SELECT pg_catalog.pg_try_advisory_lock($1::bigint) AS locked",
    [key.toString()],
  );
  return row?.locked === true;
}

function heldLock(session: Session, key: bigint): AdvisoryLock {
  return {
    key,
    verify: async () => {
      if (!await isHeld(session, key)) throw lockLost(session);
    },
    [Symbol.asyncDispose]: async () => {
      try {
        const [row] = await session.query<{ readonly unlocked: boolean }>(
          "SELECT pg_catalog.pg_advisory_unlock($1::bigint) AS unlocked",
          [key.toString()],
        );
        if (row?.unlocked !== true) throw lockLost(session);
      } catch (error) {
        // The server releases the locks of a connection that ended.
        if (!isRetortError(error, "database/connection-lost")) throw error;
      }
    },
  };
}

const IS_HELD_SQL = `
SELECT EXISTS (
  SELECT 1 FROM pg_catalog.pg_locks l
  WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
    AND l.pid = pg_catalog.pg_backend_pid()
    AND (l.classid::bigint << 32) | l.objid::bigint = $1::bigint
) AS held`;

async function isHeld(session: Session, key: bigint): Promise<boolean> {
  try {
    const [row] = await session.query<{ readonly held: boolean }>(
      IS_HELD_SQL,
      [key.toString()],
    );
    return row?.held === true;
  } catch (error) {
    if (isRetortError(error, "database/connection-lost")) return false;
    throw error;
  }
}

function lockLost(session: Session): RetortError<"run/lock-lost"> {
  return new RetortError(
    "run/lock-lost",
    `Cannot go on with ${session.description}: the lock that keeps other runs out is not held any more`,
    {
      details: { database: session.description },
      hint:
        "If a pooler is between this tool and the server, connect directly; otherwise run the same command again",
    },
  );
}

async function lockTimeout(
  session: Session,
  { key, waitedMs }: { readonly key: bigint; readonly waitedMs: number },
): Promise<RetortError<"run/lock-timeout">> {
  const holder = await findLockHolder(session, key);
  const who = holder ? describeBlocker(holder) : "another session";
  return new RetortError(
    "run/lock-timeout",
    `Cannot obtain the lock of ${session.description}: after ${
      (waitedMs / 1000).toFixed(1)
    } s it is still held by ${who}`,
    {
      details: { waitedMs: Math.round(waitedMs), holder },
      hint:
        "Another run is going on; wait for it, or give this one longer with --lock-wait",
    },
  );
}

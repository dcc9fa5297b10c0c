import { isRetortError } from "../errors/mod.ts";
import { findLockHolder } from "./blockers.ts";
import type { HeldLock } from "./held_lock.ts";
import { lockLost } from "./lock_error.ts";
import type { Session } from "./session.ts";
import { type LockWaitOptions, waitForLock } from "./wait_for_lock.ts";

/** How {@linkcode acquireAdvisoryLock} waits, and for what. */
export interface AdvisoryLockOptions extends LockWaitOptions {
  readonly key: bigint;
}

/**
 * Takes a session-level advisory lock by polling. The session must be outside
 * a transaction: one that blocked in `pg_advisory_lock` would hold a snapshot
 * that `CREATE INDEX CONCURRENTLY` of the lock's holder waits for, which is a
 * deadlock. Taken on the session that does the work, the lock ends with it.
 *
 * @throws {RetortError} `run/lock-timeout` if it was not obtained in time
 */
export async function acquireAdvisoryLock(
  session: Session,
  options: AdvisoryLockOptions,
): Promise<HeldLock> {
  const { key } = options;
  await outliveTimeouts(session);
  await waitForLock(session, {
    ...options,
    attempt: () => tryLock(session, key),
    findHolder: () => findLockHolder(session, key),
  });
  return heldLock(session, key);
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

function heldLock(session: Session, key: bigint): HeldLock {
  return {
    fence: [],
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

import { type Blocker, isRetortError } from "../errors/mod.ts";
import { type QualifiedName, quoteLiteral, quoteName } from "../sql/mod.ts";
import type { HeldLock } from "./held_lock.ts";
import { lockLost } from "./lock_error.ts";
import type { Session } from "./session.ts";
import { type LockWaitOptions, waitForLock } from "./wait_for_lock.ts";

/** How {@linkcode acquireLease} waits, and where the lease is. */
export interface LeaseOptions extends LockWaitOptions {
  /** The table of the lease, made if it is not there. */
  readonly table: QualifiedName;
  /** Who takes it, for those who wait. */
  readonly holder: string;
  /** How long it lasts after the last sign of life. */
  readonly durationMs: number;
  /** Opens the session that the signs of life are sent on. */
  readonly openHeartbeat: () => Promise<Session>;
}

/**
 * Takes a lease: a row that says who runs and until when, renewed all the time
 * on a session of its own. Unlike an advisory lock it works through a pooler
 * that shares server processes between transactions.
 *
 * Whoever takes over an expired lease raises its token; the fence of the run
 * that lost it then fails, and with it the transaction.
 *
 * @throws {RetortError} `run/lock-timeout` if it was not obtained in time
 */
export async function acquireLease(
  session: Session,
  options: LeaseOptions,
): Promise<HeldLock> {
  const table = quoteName(options.table);
  await createTable(session, table);
  let token = 0n;
  await waitForLock(session, {
    ...options,
    attempt: async () => {
      token = await tryLease(session, { ...options, table }) ?? 0n;
      return token > 0n;
    },
    findHolder: () => findHolder(session, table),
  });
  const lease: Lease = { table, token, durationMs: options.durationMs };
  const heartbeat = await startHeartbeat(options.openHeartbeat, lease);
  return {
    fence: [fenceOf(lease)],
    verify: async () => {
      const rows = await renew(session, lease);
      if (rows === 0) throw lockLost(session);
    },
    [Symbol.asyncDispose]: async () => {
      await heartbeat[Symbol.asyncDispose]();
      await release(session, lease);
    },
  };
}

interface Lease {
  readonly table: string;
  readonly token: bigint;
  readonly durationMs: number;
}

const DUPLICATE_STATES: readonly string[] = ["23505", "42710", "42P07"];

async function createTable(session: Session, table: string): Promise<void> {
  try {
    await session.execute([`
CREATE TABLE IF NOT EXISTS ${table} (
  id smallint NOT NULL PRIMARY KEY CHECK (id = 1),
  token bigint NOT NULL,
  holder text NOT NULL,
  role_name text NOT NULL,
  pid int NOT NULL,
  acquired_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
)`]);
  } catch (error) {
    // Two sessions that create a table at the same moment collide in the
    // catalogs in spite of IF NOT EXISTS.
    const isThere = isRetortError(error, "database/statement-failed") &&
      DUPLICATE_STATES.includes(error.details.sqlState);
    if (!isThere) throw error;
  }
}

async function tryLease(
  session: Session,
  { table, holder, durationMs }: {
    readonly table: string;
    readonly holder: string;
    readonly durationMs: number;
  },
): Promise<bigint | undefined> {
  const [row] = await session.query<{ readonly token: bigint }>(
    `
INSERT INTO ${table} AS lease 
  (id, token, holder, role_name, pid, acquired_at, expires_at)
VALUES (
  1, 1, $1, session_user, pg_catalog.pg_backend_pid(),
  clock_timestamp(), clock_timestamp() + $2 * interval '1 ms'
)
ON CONFLICT (id) DO UPDATE SET
  token = lease.token + 1,
  holder = excluded.holder,
  role_name = excluded.role_name,
  pid = excluded.pid,
  acquired_at = excluded.acquired_at,
  expires_at = excluded.expires_at
WHERE lease.expires_at < clock_timestamp()
RETURNING token`,
    [holder, durationMs],
  );
  return row?.token;
}

interface HolderRow extends Record<string, unknown> {
  readonly pid: number;
  readonly user: string;
  readonly application: string;
  readonly ageMs: number;
}

async function findHolder(
  session: Session,
  table: string,
): Promise<Blocker | undefined> {
  const [row] = await session.query<HolderRow>(`
SELECT pid, role_name AS "user", holder AS application,
  round(extract(epoch FROM clock_timestamp() - acquired_at) * 1000)::float8 AS "ageMs"
FROM ${table}
WHERE expires_at >= clock_timestamp()`);
  return row;
}

async function renew(
  session: Session,
  { table, token, durationMs }: Lease,
): Promise<number> {
  const rows = await session.query(
    `
UPDATE ${table}
SET expires_at = clock_timestamp() + $2 * interval '1 ms'
WHERE token = $1::bigint
RETURNING token`,
    [token.toString(), durationMs],
  );
  return rows.length;
}

async function release(
  session: Session,
  { table, token }: Lease,
): Promise<void> {
  try {
    await session.query(
      `UPDATE ${table} SET expires_at = '-infinity' WHERE token = $1::bigint`,
      [token.toString()],
    );
  } catch (error) {
    // What cannot be given back runs out by itself.
    if (!isRetortError(error, "database/connection-lost")) throw error;
  }
}

const RENEWALS_PER_DURATION = 3;

/**
 * Renews the lease until it is disposed. A renewal that fails is tried again at
 * the next beat: it is the fence, not the heartbeat, that keeps runs apart.
 */
async function startHeartbeat(
  open: () => Promise<Session>,
  lease: Lease,
): Promise<AsyncDisposable> {
  const session = await open();
  let last: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    last = renew(session, lease).catch(() => {});
  }, lease.durationMs / RENEWALS_PER_DURATION);
  return {
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await last;
      await session[Symbol.asyncDispose]();
    },
  };
}

/** The row stays locked until the commit, so that nobody can take over in between. */
function fenceOf({ table, token }: Lease): string {
  const body = `
BEGIN
  PERFORM FROM ${table} WHERE token = ${token} FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the lease was taken over by another run';
  END IF;
END`;
  return `DO ${quoteLiteral(body)}`;
}

import {
  acquireAdvisoryLock,
  acquireLease,
  advisoryLockKey,
  detectPooling,
  type HeldLock,
  type LockWaitOptions,
  type Session,
} from "../database/mod.ts";
import { isRetortError, RetortError } from "../errors/mod.ts";
import { quoteIdentifier } from "../sql/mod.ts";
import type { OpenedPlace } from "./open_place.ts";
import type { RunPlanOptions } from "./run_plan.ts";

/** What is needed to take the lock. */
export type RunLockOptions = Pick<
  RunPlanOptions,
  "onEvent" | "openMonitor" | "options" | "session" | "signal"
>;

const LEASE_MS = 15_000;

/**
 * Takes the lock that keeps runs apart. An advisory lock is on the session
 * that runs the steps: while the server still works for a client that is gone,
 * the lock is still held.
 */
export async function acquireRunLock(
  input: RunLockOptions,
  opened: OpenedPlace,
): Promise<HeldLock> {
  const { signal, options, onEvent } = input;
  const wait: LockWaitOptions = {
    waitMs: options.lockWaitMs,
    onWait: (present) => onEvent?.({ kind: "waitingForLock", ...present }),
    signal,
  };
  try {
    return options.lock === "lease" && input.session.kind === "server"
      ? await takeLease(input, { opened, wait })
      : await takeAdvisoryLock(input, { opened, wait });
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    throw new RetortError(
      "run/interrupted",
      "Cannot begin the run: it was told to stop while it waited for another",
      {
        details: { applied: [], notTried: [] },
        hint: "Run the same command again",
        cause: signal.reason,
      },
    );
  }
}

interface LockToTake {
  readonly opened: OpenedPlace;
  readonly wait: LockWaitOptions;
}

async function takeAdvisoryLock(
  { session, openMonitor }: RunLockOptions,
  { opened, wait }: LockToTake,
): Promise<HeldLock> {
  const { facts, place } = opened;
  const isDirect = session.processId === facts.pid;
  if (
    !isDirect && openMonitor !== undefined &&
    await detectPooling(session, openMonitor) === "transaction"
  ) throw behindPooler(session.description);
  const { version } = place.tables;
  return await acquireAdvisoryLock(session, {
    ...wait,
    key: advisoryLockKey({
      database: facts.database,
      schema: version.schema ?? "",
      table: version.name,
    }),
  });
}

async function takeLease(
  { session, options, openMonitor }: RunLockOptions,
  { opened, wait }: LockToTake,
): Promise<HeldLock> {
  if (openMonitor === undefined) {
    throw new TypeError("A lease needs openMonitor, to send signs of life on");
  }
  const { schema } = opened.place.tables.lease;
  if (!opened.facts.schemaExists && schema !== undefined) {
    await createSchema(session, schema);
  }
  const { user = opened.facts.role, host } = options.actor;
  return await acquireLease(session, {
    ...wait,
    table: opened.place.tables.lease,
    holder: host === undefined ? user : `${user}@${host}`,
    durationMs: LEASE_MS,
    openHeartbeat: openMonitor,
  });
}

const DUPLICATE_STATES: readonly string[] = ["23505", "42P06"];

async function createSchema(session: Session, schema: string): Promise<void> {
  try {
    await session.execute([
      `CREATE SCHEMA IF NOT EXISTS ${quoteIdentifier(schema)}`,
    ]);
  } catch (error) {
    // Runs that begin at the same moment collide in spite of IF NOT EXISTS.
    const isThere = isRetortError(error, "database/statement-failed") &&
      DUPLICATE_STATES.includes(error.details.sqlState);
    if (!isThere) throw error;
  }
}

function behindPooler(description: string): RetortError<"run/not-possible"> {
  return new RetortError(
    "run/not-possible",
    `Cannot migrate ${description}: a pooler hands its sessions to others after every transaction`,
    {
      details: {
        reason: "pooler",
        missing: ["a session of its own"],
      },
      hint:
        "Connect to the server directly (`directUrl` in the config), or pass --lock lease",
    },
  );
}

import { isRetortError, RetortError } from "../errors/mod.ts";
import { quoteIdentifier } from "../sql/mod.ts";
import type { Session } from "../database/mod.ts";
import { type DatabaseFacts, readDatabaseFacts } from "./database_facts.ts";
import { type Place, placeOf } from "./place.ts";
import { refuseUnreadable } from "./refuse_unreadable.ts";
import type { RunOptions } from "./run_options.ts";
import { selectVersionRows } from "./version_rows.ts";

/** A place with what was found there. */
export interface OpenedPlace {
  readonly place: Place;
  /** What was found before the session was set up: what to restore. */
  readonly before: DatabaseFacts;
  readonly facts: DatabaseFacts;
  readonly rows: readonly string[];
}

/** Looks around with the settings of the run; nothing is changed. */
export async function openPlace(
  session: Session,
  options: RunOptions,
): Promise<OpenedPlace> {
  const before = await readDatabaseFacts(session, options.versionTable);
  const isAsFound = options.owner === undefined &&
    options.searchPath === undefined;
  return isAsFound
    ? await withRows(session, options, { before, now: before })
    : await lookAgain(session, options, before);
}

/** Looks around anew: others may have changed what was found. */
export async function lookAgain(
  session: Session,
  options: RunOptions,
  before: DatabaseFacts,
): Promise<OpenedPlace> {
  const { localSettings } = placeOf(session, options, { before, now: before });
  // Local settings, since what is set for a session stays behind in a pooler.
  await beginAs(session, localSettings, options);
  try {
    const now = await readDatabaseFacts(session, options.versionTable);
    return await withRows(session, options, {
      before,
      now: { ...now, isReadOnly: before.isReadOnly },
    });
  } finally {
    await session.execute(["ROLLBACK"]);
  }
}

const ROLE_STATES: ReadonlySet<string> = new Set(["22023", "42501"]);

async function beginAs(
  session: Session,
  localSettings: string,
  { owner }: RunOptions,
): Promise<void> {
  try {
    await session.execute(["BEGIN READ ONLY", localSettings]);
  } catch (error) {
    await session.execute(["ROLLBACK"]);
    const isRole = owner !== undefined &&
      isRetortError(error, "database/statement-failed") &&
      ROLE_STATES.has(error.details.sqlState);
    throw isRole ? cannotBecome(session, owner, error) : error;
  }
}

function cannotBecome(
  session: Session,
  owner: string,
  cause: RetortError<"database/statement-failed">,
): RetortError<"run/not-possible"> {
  return new RetortError(
    "run/not-possible",
    `Cannot migrate ${session.description} as "${owner}": ${cause.details.serverMessage}`,
    {
      details: {
        reason: "privileges",
        missing: [`membership in the role "${owner}"`],
      },
      hint: `GRANT ${quoteIdentifier(owner)} TO the role that you connect as`,
      cause,
    },
  );
}

async function withRows(
  session: Session,
  options: RunOptions,
  facts: { readonly before: DatabaseFacts; readonly now: DatabaseFacts },
): Promise<OpenedPlace> {
  const place = placeOf(session, options, facts);
  refuseUnreadable(session, place.tables, facts.now);
  const rows = facts.now.hasVersionTable && facts.now.canWriteVersionTable
    ? await selectVersionRows(session, place.tables.version, {
      waitMs: options.lockWaitMs,
    })
    : [];
  return { place, before: facts.before, facts: facts.now, rows };
}

import type { Session } from "../database/mod.ts";
import type { RunEvent } from "./events.ts";
import { lookAgain, type OpenedPlace, openPlace } from "./open_place.ts";
import { refuseImpossible } from "./refuse_impossible.ts";
import { acquireRunLock } from "./run_lock.ts";
import type { RunOptions } from "./run_options.ts";
import type { RowEffect } from "./run_step.ts";
import { stampStatements } from "./stamp_statements.ts";
import { selectVersionRows } from "./version_rows.ts";

/** What is needed to change the version table without running migrations. */
export interface StampRowsOptions {
  readonly session: Session;
  /** Says what to do with the rows; called again once the lock is held. */
  readonly plan: (rows: readonly string[]) => readonly RowEffect[];
  readonly options: RunOptions;
  /** SQL that runs before, in the same transaction. */
  readonly statements?: readonly string[] | undefined;
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly openMonitor?: (() => Promise<Session>) | undefined;
}

/** What became of the version table. */
export interface StampRowsResult {
  readonly before: readonly string[];
  readonly rows: readonly string[];
  /** Whether the version table was made. */
  readonly created: boolean;
}

/**
 * Changes the version table's rows, and makes it where it is not there. All
 * happens in one transaction, under the lock that keeps runs apart.
 *
 * @throws {RetortError} `run/not-possible`, `run/lock-timeout`, and what the
 * plan throws
 */
export async function stampRows(
  input: StampRowsOptions,
): Promise<StampRowsResult> {
  const { session, options, plan } = input;
  const opened = await openPlace(session, options);
  const isThere = opened.facts.hasVersionTable;
  if (plan(opened.rows).length === 0 && isThere) {
    return { before: opened.rows, rows: opened.rows, created: false };
  }
  refuseImpossible(opened);
  await writeLocked(input, opened);
  return {
    before: opened.rows,
    rows: await selectVersionRows(session, opened.place.tables.version),
    created: !isThere,
  };
}

async function writeLocked(
  input: StampRowsOptions,
  opened: OpenedPlace,
): Promise<void> {
  const { session, options, plan } = input;
  await using lock = await acquireRunLock(input, opened);
  const { place, rows } = await lookAgain(session, options, opened.before);
  // Sent together they are one transaction.
  await session.execute([
    place.localSettings,
    ...input.statements ?? [],
    ...place.creations,
    ...stampStatements(place.tables, plan(rows), options),
    ...lock.fence,
  ]);
}

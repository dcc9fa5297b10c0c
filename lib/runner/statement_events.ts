import type { Blocker, StepName } from "../errors/mod.ts";

/**
 * A statement that is sent by itself begins.
 *
 * @example
 * ```ts
 * import type { StatementStarted } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const event: StatementStarted = {
 *   kind: "statementStarted",
 *   revision: "004",
 *   direction: "upgrade",
 *   message: "Index booking periods",
 *   index: 0,
 *   total: 1,
 *   sql:
 *     "CREATE INDEX CONCURRENTLY bookings_period_idx ON bookings (start_date)",
 * };
 * strictEqual(`${event.index + 1} of ${event.total}`, "1 of 1");
 * ```
 */
export interface StatementStarted extends StepName {
  /** What tells it from the others of its union. */
  readonly kind: "statementStarted";
  /** The statement's place in the migration, from 0. */
  readonly index: number;
  /** How many statements the migration has, as far as is known. */
  readonly total: number;
  /** The statement. */
  readonly sql: string;
}

/**
 * The server tells how far a long statement is.
 *
 * @example
 * ```ts
 * import type { StatementProgress } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const event: StatementProgress = {
 *   kind: "statementProgress",
 *   revision: "004",
 *   direction: "upgrade",
 *   message: "Index booking periods",
 *   phase: "building index: scanning table",
 *   done: 250,
 *   total: 1_000,
 * };
 * strictEqual(event.done / (event.total ?? Infinity), 0.25);
 * ```
 */
export interface StatementProgress extends StepName {
  /** What tells it from the others of its union. */
  readonly kind: "statementProgress";
  /** What the server is doing, such as `building index`. */
  readonly phase: string;
  /** How much is done, in what the phase counts, such as blocks or rows. */
  readonly done: number;
  /** How much there is in all; absent where the server does not know. */
  readonly total?: number | undefined;
}

/**
 * A statement waits for locks that others hold.
 *
 * @example
 * ```ts
 * import type { WaitingForBlockers } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const event: WaitingForBlockers = {
 *   kind: "waitingForBlockers",
 *   revision: "002",
 *   direction: "upgrade",
 *   message: "Create approvals table",
 *   blockers: [{ pid: 4711, user: "report", state: "idle in transaction" }],
 * };
 * strictEqual(event.blockers[0]?.pid, 4711);
 * ```
 */
export interface WaitingForBlockers extends StepName {
  /** What tells it from the others of its union. */
  readonly kind: "waitingForBlockers";
  /** The sessions that are waited for. */
  readonly blockers: readonly Blocker[];
}

/**
 * A transaction that did not get its locks is about to be run again.
 *
 * @example
 * ```ts
 * import type { Retrying } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const event: Retrying = {
 *   kind: "retrying",
 *   revision: "002",
 *   direction: "upgrade",
 *   message: "Create approvals table",
 *   attempt: 2,
 *   delayMs: 140,
 *   reason: "canceling statement due to lock timeout",
 *   blockers: [{ pid: 4711 }],
 * };
 * strictEqual(
 *   `${event.reason}; attempt ${event.attempt} in ${event.delayMs} ms`,
 *   "canceling statement due to lock timeout; attempt 2 in 140 ms",
 * );
 * ```
 */
export interface Retrying extends StepName {
  /** What tells it from the others of its union. */
  readonly kind: "retrying";
  /** Which attempt comes next, from 2. */
  readonly attempt: number;
  /** How long until then, in milliseconds. */
  readonly delayMs: number;
  /** The server's words. */
  readonly reason: string;
  /** The sessions that held the locks. */
  readonly blockers: readonly Blocker[];
}

/**
 * What was found about a statement that an earlier run had begun.
 *
 * @example
 * ```ts
 * import type { StatementSettled } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const event: StatementSettled = {
 *   kind: "statementSettled",
 *   revision: "004",
 *   direction: "upgrade",
 *   message: "Index booking periods",
 *   index: 0,
 *   sql:
 *     "CREATE INDEX CONCURRENTLY bookings_period_idx ON bookings (start_date)",
 *   found: 'index "bookings_period_idx" is there and invalid',
 *   repeated: true,
 * };
 * strictEqual(
 *   `${event.found}: ${event.repeated ? "run again" : "left"}`,
 *   'index "bookings_period_idx" is there and invalid: run again',
 * );
 * ```
 */
export interface StatementSettled extends StepName {
  /** What tells it from the others of its union. */
  readonly kind: "statementSettled";
  /** The statement's place in the migration, from 0. */
  readonly index: number;
  /** The statement. */
  readonly sql: string;
  /** What the database shows, such as `index "a" is there and invalid`. */
  readonly found: string;
  /** Whether it is run again. */
  readonly repeated: boolean;
}

/**
 * The server says something.
 *
 * @example
 * ```ts
 * import type { NoticeReceived } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const event: NoticeReceived = {
 *   kind: "notice",
 *   severity: "NOTICE",
 *   message: 'table "rooms" does not exist, skipping',
 * };
 * strictEqual(
 *   `${event.severity}: ${event.message}`,
 *   'NOTICE: table "rooms" does not exist, skipping',
 * );
 * ```
 */
export interface NoticeReceived {
  /** What tells it from the others of its union. */
  readonly kind: "notice";
  /** The severity, such as `NOTICE`. */
  readonly severity: string;
  /** What it says. */
  readonly message: string;
}

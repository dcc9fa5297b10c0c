import type { AppliedStep, Blocker, StepName } from "../errors/mod.ts";
import type {
  NoticeReceived,
  Retrying,
  StatementProgress,
  StatementSettled,
  StatementStarted,
  WaitingForBlockers,
} from "./statement_events.ts";

/**
 * A run begins.
 *
 * @example
 * ```ts
 * import type { PlanStarted } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const event: PlanStarted = {
 *   kind: "planStarted",
 *   database: "postgres://ada@localhost/bookings",
 *   steps: [
 *     {
 *       revision: "001",
 *       direction: "upgrade",
 *       message: "Create bookings table",
 *     },
 *   ],
 * };
 * strictEqual(`${event.steps.length} to go`, "1 to go");
 * ```
 */
export interface PlanStarted {
  /** What tells it from the others of its union. */
  readonly kind: "planStarted";
  /** The database as people should see it. */
  readonly database: string;
  /** The steps, in order. */
  readonly steps: readonly StepName[];
}

/**
 * Another run holds the lock.
 *
 * @example
 * ```ts
 * import type { WaitingForLock } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const event: WaitingForLock = {
 *   kind: "waitingForLock",
 *   holder: { pid: 4711, application: "retort", host: "10.0.0.7" },
 *   waitedMs: 2_000,
 * };
 * strictEqual(event.holder?.host, "10.0.0.7");
 * ```
 */
export interface WaitingForLock {
  /** What tells it from the others of its union. */
  readonly kind: "waitingForLock";
  /** The session that holds the lock. */
  readonly holder?: Blocker | undefined;
  /** How long it has been waited for, in milliseconds. */
  readonly waitedMs: number;
}

/**
 * A step begins.
 *
 * @example
 * ```ts
 * import type { StepStarted } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const event: StepStarted = {
 *   kind: "stepStarted",
 *   revision: "002",
 *   direction: "upgrade",
 *   message: "Create approvals table",
 *   index: 1,
 *   total: 4,
 *   file: "migrations/002_create_approvals_table.ts",
 * };
 * strictEqual(`${event.index + 1} of ${event.total}`, "2 of 4");
 * ```
 */
export interface StepStarted extends StepName {
  /** What tells it from the others of its union. */
  readonly kind: "stepStarted";
  /** The step's place in the plan, from 0. */
  readonly index: number;
  /** How many steps the plan has. */
  readonly total: number;
  /** The migration's file. */
  readonly file: string;
}

/**
 * A migration that was interrupted is taken up again.
 *
 * @example
 * ```ts
 * import type { StepResumed } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const event: StepResumed = {
 *   kind: "stepResumed",
 *   revision: "004",
 *   direction: "upgrade",
 *   message: "Index booking periods",
 *   done: 1,
 *   begun: 1,
 * };
 * strictEqual(
 *   `${event.revision} goes on at statement ${event.done + 1}`,
 *   "004 goes on at statement 2",
 * );
 * ```
 */
export interface StepResumed extends StepName {
  /** What tells it from the others of its union. */
  readonly kind: "stepResumed";
  /** How many statements were done before. */
  readonly done: number;
  /** The statement, from 0, of which nothing more than its start is known. */
  readonly begun?: number | undefined;
}

/**
 * A step is done and committed.
 *
 * @example
 * ```ts
 * import type { StepFinished } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const event: StepFinished = {
 *   kind: "stepFinished",
 *   revision: "002",
 *   direction: "upgrade",
 *   message: "Create approvals table",
 *   index: 1,
 *   total: 4,
 *   durationMs: 12,
 *   statements: 2,
 * };
 * strictEqual(
 *   `${event.revision} took ${event.durationMs} ms`,
 *   "002 took 12 ms",
 * );
 * ```
 */
export interface StepFinished extends AppliedStep {
  /** What tells it from the others of its union. */
  readonly kind: "stepFinished";
  /** The step's place in the plan, from 0. */
  readonly index: number;
  /** How many steps the plan has. */
  readonly total: number;
  /** How many statements the migration had. */
  readonly statements: number;
}

/**
 * Every step is done.
 *
 * @example
 * ```ts
 * import type { PlanFinished } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const event: PlanFinished = {
 *   kind: "planFinished",
 *   applied: [{
 *     revision: "001",
 *     direction: "upgrade",
 *     message: "Create bookings table",
 *     durationMs: 9,
 *   }],
 *   durationMs: 31,
 * };
 * strictEqual(event.applied.length, 1);
 * ```
 */
export interface PlanFinished {
  /** What tells it from the others of its union. */
  readonly kind: "planFinished";
  /** The steps that were carried out. */
  readonly applied: readonly AppliedStep[];
  /** How long it took, in milliseconds. */
  readonly durationMs: number;
}

/**
 * What a run tells while it goes on.
 *
 * @example Telling events apart by their kind
 * ```ts
 * import type { RunEvent } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * function line(event: RunEvent): string | undefined {
 *   switch (event.kind) {
 *     case "stepStarted":
 *       return `${event.revision} ${event.message}`;
 *     case "retrying":
 *       return `again in ${event.delayMs} ms: ${event.reason}`;
 *     default:
 *       return undefined;
 *   }
 * }
 * strictEqual(
 *   line({ kind: "planFinished", applied: [], durationMs: 3 }),
 *   undefined,
 * );
 * ```
 */
export type RunEvent =
  | NoticeReceived
  | PlanFinished
  | PlanStarted
  | Retrying
  | StatementProgress
  | StatementSettled
  | StatementStarted
  | StepFinished
  | StepResumed
  | StepStarted
  | WaitingForBlockers
  | WaitingForLock;

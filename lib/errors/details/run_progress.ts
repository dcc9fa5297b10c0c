/**
 * One revision in one direction.
 *
 * @example
 * ```ts
 * import type { StepName } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const step: StepName = {
 *   revision: "002",
 *   direction: "upgrade",
 *   message: "Create approvals table",
 * };
 * strictEqual(
 *   `${step.revision} ${step.message}`,
 *   "002 Create approvals table",
 * );
 * ```
 */
export interface StepName {
  /** The revision's id. */
  readonly revision: string;
  /** Which way it goes. */
  readonly direction: "upgrade" | "downgrade";
  /** The first line of what the migration says about itself. */
  readonly message: string;
}

/**
 * A step that was carried out.
 *
 * @example
 * ```ts
 * import type { AppliedStep } from "@retort/retort";
 * import { ok } from "node:assert/strict";
 *
 * const step: AppliedStep = {
 *   revision: "002",
 *   direction: "upgrade",
 *   message: "Create approvals table",
 *   durationMs: 12,
 * };
 * ok(step.durationMs < 1_000);
 * ```
 */
export interface AppliedStep extends StepName {
  /** How long it took, in milliseconds. */
  readonly durationMs: number;
}

/**
 * The step that failed, with the statement that did.
 *
 * @example A constraint that a row breaks
 * ```ts
 * import type { FailedStep } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const step: FailedStep = {
 *   revision: "005",
 *   direction: "upgrade",
 *   message: "Check party sizes",
 *   file: "migrations/005_check_party_sizes.ts",
 *   statement: "ALTER TABLE bookings ADD CHECK (party_size > 0)",
 *   index: 0,
 *   reason:
 *     'check constraint "bookings_party_size_check" is violated by some row',
 *   sqlState: "23514",
 *   partial: false,
 * };
 * strictEqual(step.partial, false);
 * ```
 */
export interface FailedStep extends StepName {
  /** The migration's file, as it should be shown. */
  readonly file: string;
  /** The statement, where one was being run. */
  readonly statement?: string | undefined;
  /** The statement's place in the migration, from 0. */
  readonly index?: number | undefined;
  /** The server's words, or those of what the migration threw. */
  readonly reason: string;
  /** The code of the error that stopped it, where it has one. */
  readonly code?: string | undefined;
  /** The server's five-character SQLSTATE. */
  readonly sqlState?: string | undefined;
  /** The server's DETAIL. */
  readonly detail?: string | undefined;
  /** The server's HINT. */
  readonly serverHint?: string | undefined;
  /** Where in the statement the server points: characters from 1. */
  readonly position?: number | undefined;
  /** Whether a part of the step was committed and stays. */
  readonly partial: boolean;
}

/**
 * How far a run came.
 *
 * @example What is in the database after a run that failed
 * ```ts
 * import type { RunProgress } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const progress: RunProgress = {
 *   applied: [{
 *     revision: "001",
 *     direction: "upgrade",
 *     message: "Create bookings table",
 *     durationMs: 9,
 *   }],
 *   notTried: [],
 * };
 * deepStrictEqual(progress.applied.map(({ revision }) => revision), ["001"]);
 * ```
 */
export interface RunProgress {
  /** The steps that were carried out and stay. */
  readonly applied: readonly AppliedStep[];
  /** The steps that were never begun. */
  readonly notTried: readonly StepName[];
}

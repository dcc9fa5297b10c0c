import type { CountedLoss, StepName } from "../errors/mod.ts";

/** A table of the tool's own; without a schema the search path decides. */
export interface TableName {
  readonly schema?: string | undefined;
  readonly name: string;
  /** The search path to look on; the session's own if absent. */
  readonly path?: readonly string[] | undefined;
}

/**
 * What a step loses, for somebody to agree to.
 *
 * @example Agreeing to lose one column, and nothing else
 * ```ts
 * import type { LossQuestion, RunSettings } from "@retort/retort";
 * import { ok } from "node:assert/strict";
 *
 * function allow({ losses }: LossQuestion): Promise<boolean> {
 *   return Promise.resolve(
 *     losses.every(({ object }) => object === "public.bookings.notes"),
 *   );
 * }
 * const settings: RunSettings = { allowDataLoss: allow };
 * ok(settings.allowDataLoss === allow);
 * ```
 */
export interface LossQuestion extends StepName {
  /** What would be lost. */
  readonly losses: readonly CountedLoss[];
}

/** Who runs a plan, for the journal. */
export interface Actor {
  /** The account on the machine. */
  readonly user?: string | undefined;
  /** The machine. */
  readonly host?: string | undefined;
}

/** How a plan is run. */
export interface RunOptions {
  /** Where the applied revisions are kept; the journal is beside it. */
  readonly versionTable: TableName;
  /** One transaction for each migration, for all of them, or none. */
  readonly transaction: "each" | "all" | "none";
  /**
   * After how many statements a migration is committed where that makes no
   * difference but when one fails: for a database that is then thrown away.
   * A migration is whole if absent.
   */
  readonly commitEvery?: number | undefined;
  /** What keeps runs apart. */
  readonly lock: "advisory" | "lease";
  /** How long to wait for another run. */
  readonly lockWaitMs: number;
  /** How long one statement may wait for locks on tables; 0 is for ever. */
  readonly lockTimeoutMs: number;
  /** For how long a step that did not get its locks is tried again. */
  readonly lockRetryForMs: number;
  /** The search path while migrations run; the role's own if absent. */
  readonly searchPath?: readonly string[] | undefined;
  /** The role that makes and owns what migrations make. */
  readonly owner?: string | undefined;
  /** Whether data may be destroyed, or who is asked about it. */
  readonly allowDataLoss:
    | boolean
    | ((question: LossQuestion) => Promise<boolean>);
  /** This release of the tool, for the journal. */
  readonly toolVersion: string;
  readonly actor: Actor;
}

/** What a run uses where nothing else is said. */
export const DEFAULT_RUN_OPTIONS: Omit<RunOptions, "toolVersion"> = {
  versionTable: { name: "retort_version" },
  transaction: "each",
  lock: "advisory",
  lockWaitMs: 60_000,
  lockTimeoutMs: 2_000,
  lockRetryForMs: 60_000,
  allowDataLoss: false,
  actor: {},
};

/** Time and chance, as a run needs them. */
export interface Clock {
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  /** Waits; ends at once when the signal aborts. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** A number from 0 up to 1. */
  readonly random: () => number;
}

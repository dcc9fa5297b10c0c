import type { FailedStep, RunProgress, StepName } from "./run_progress.ts";
/**
 * A session that holds what a run waits for.
 *
 * @example A session that somebody forgot
 * ```ts
 * import type { Blocker } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const blocker: Blocker = {
 *   pid: 4711,
 *   user: "report",
 *   application: "psql",
 *   state: "idle in transaction",
 *   ageMs: 5_400_000,
 * };
 * strictEqual(
 *   `SELECT pg_terminate_backend(${blocker.pid})`,
 *   "SELECT pg_terminate_backend(4711)",
 * );
 * ```
 */
export interface Blocker {
  /** The server process. */
  readonly pid: number;
  /** The role it is connected as. */
  readonly user?: string | undefined;
  /** What it calls itself. */
  readonly application?: string | undefined;
  /** Where it is connected from. */
  readonly host?: string | undefined;
  /** Its state, such as `idle in transaction`. */
  readonly state?: string | undefined;
  /**
   * How long its transaction, or what it does now, has lasted, in milliseconds.
   */
  readonly ageMs?: number | undefined;
  /** Its present or last query. */
  readonly query?: string | undefined;
}

/**
 * What would be lost, counted.
 *
 * @example
 * ```ts
 * import type { CountedLoss } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const loss: CountedLoss = {
 *   kind: "column",
 *   object: "public.bookings.notes",
 *   rows: 1204,
 * };
 * strictEqual(
 *   `${loss.rows} values of ${loss.object}`,
 *   "1204 values of public.bookings.notes",
 * );
 * ```
 */
export interface CountedLoss {
  /** What kind of object holds the data. */
  readonly kind:
    | "table"
    | "column"
    | "conversion"
    | "enumValue"
    | "schema"
    | "rows"
    | "other";
  /** The object in the server's spelling, such as `public.bookings.notes`. */
  readonly object: string;
  /** How many rows hold data; absent where that cannot be counted. */
  readonly rows?: number | undefined;
}

/**
 * An applied migration whose file is not what was run.
 *
 * @example
 * ```ts
 * import type { ChangedMigration } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const changed: ChangedMigration = {
 *   revision: "002",
 *   difference: [
 *     "-ALTER TABLE approvals ADD COLUMN reason text",
 *     "+ALTER TABLE approvals ADD COLUMN reason varchar(200)",
 *   ],
 * };
 * strictEqual(changed.difference.length, 2);
 * ```
 */
export interface ChangedMigration {
  /** The revision's id. */
  readonly revision: string;
  /** Lines taken out begin with `-`, lines put in with `+`. */
  readonly difference: readonly string[];
}

/**
 * Details of errors about running a plan.
 *
 * @example A run that would destroy data
 * ```ts
 * import type { RunErrorDetails } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const details: RunErrorDetails["run/data-loss"] = {
 *   revision: "005",
 *   losses: [{ kind: "column", object: "public.bookings.notes", rows: 1204 }],
 *   applied: [],
 *   notTried: [],
 * };
 * strictEqual(details.losses[0]?.rows, 1204);
 * ```
 */
export interface RunErrorDetails {
  /** The lock that keeps runs apart was not obtained in time. */
  "run/lock-timeout": {
    readonly waitedMs: number;
    readonly holder?: Blocker | undefined;
  };
  /** The lock that keeps runs apart was held, and is not any more. */
  "run/lock-lost": { readonly database: string };
  /** A step failed. */
  "run/failed": RunProgress & {
    readonly failed: FailedStep;
    /** Who held the locks, where the step failed for want of one. */
    readonly blockers?: readonly Blocker[] | undefined;
  };
  /** The run was told to stop. */
  "run/interrupted": RunProgress & {
    /** The step that was stopped and rolled back. */
    readonly interrupted?: StepName | undefined;
  };
  /** A step would destroy data and nobody allowed it. */
  "run/data-loss": RunProgress & {
    readonly revision: string;
    readonly losses: readonly CountedLoss[];
  };
  /** The database, the role or the connection cannot take migrations. */
  "run/not-possible": {
    readonly reason:
      | "standby"
      | "read-only"
      | "privileges"
      | "pooler"
      | "offline"
      | "row-security"
      | "tables"
      | "transaction-mode";
    /** What is missing, one entry each. */
    readonly missing: readonly string[];
  };
  /** Applied migrations are not what was run. */
  "run/changed": { readonly changed: readonly ChangedMigration[] };
  /** The version table does not hold what the plan starts from. */
  "run/rows-moved": {
    readonly expected: readonly string[];
    readonly found: readonly string[];
  };
  /** There is nothing to put right about a revision. */
  "run/nothing-to-repair": { readonly revision: string };
  /** There is no way back from a revision. */
  "run/no-downgrade": { readonly revision: string; readonly file: string };
  /** A migration holds a statement that the runner does not send. */
  "run/statement-refused": {
    readonly statement: string;
    readonly reason: "transaction" | "setting" | "outside";
  };
  /** A migration left the session in another state than it found it in. */
  "run/session-left": {
    readonly left: "role" | "transaction";
  };
  /** A migration was interrupted and what it left cannot be decided upon. */
  "run/undecided": StepName & {
    /** The statement, where it is about one. */
    readonly statement?: string | undefined;
    /** What was found. */
    readonly found: string;
  };
}

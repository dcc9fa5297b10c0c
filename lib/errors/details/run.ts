/** One revision in one direction. */
export interface StepName {
  /** The revision. */
  readonly revision: string;
  /** Which way it goes. */
  readonly direction: "upgrade" | "downgrade";
  /** The first line of what the migration says about itself. */
  readonly message: string;
}

/** A step that was carried out. */
export interface AppliedStep extends StepName {
  /** How long it took. */
  readonly durationMs: number;
}

/** The step that failed, with the statement that did. */
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

/** How far a run came. */
export interface RunProgress {
  /** The steps that were carried out and stay. */
  readonly applied: readonly AppliedStep[];
  /** The steps that were never begun. */
  readonly notTried: readonly StepName[];
}

/** A session that holds what a run waits for. */
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
  /** How long its transaction, or what it does now, has lasted. */
  readonly ageMs?: number | undefined;
  /** Its present or last query. */
  readonly query?: string | undefined;
}

/** What would be lost, counted. */
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

/** An applied migration whose file is not what was run. */
export interface ChangedMigration {
  /** The revision. */
  readonly revision: string;
  /** Lines taken out begin with `-`, lines put in with `+`. */
  readonly difference: readonly string[];
}

/** Details of errors about running a plan. */
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

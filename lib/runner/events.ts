import type { AppliedStep, Blocker, StepName } from "../errors/mod.ts";

/** A run begins. */
export interface PlanStarted {
  /** What tells it from the others of its union. */
  readonly kind: "planStarted";
  /** The database as people should see it. */
  readonly database: string;
  /** The steps, in order. */
  readonly steps: readonly StepName[];
}

/** Another run holds the lock. */
export interface WaitingForLock {
  /** What tells it from the others of its union. */
  readonly kind: "waitingForLock";
  /** The session that holds the lock. */
  readonly holder?: Blocker | undefined;
  /** How long it has been waited for, in milliseconds. */
  readonly waitedMs: number;
}

/** A step begins. */
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

/** A statement that is sent by itself begins. */
export interface StatementStarted extends StepName {
  /** What tells it from the others of its union. */
  readonly kind: "statementStarted";
  /** The statement's place in the migration, from 0. */
  readonly index: number;
  /** How many there are. */
  readonly total: number;
  /** The text as SQL. */
  readonly sql: string;
}

/** The server tells how far a long statement is. */
export interface StatementProgress extends StepName {
  /** What tells it from the others of its union. */
  readonly kind: "statementProgress";
  /** What the server is doing, such as `building index`. */
  readonly phase: string;
  /** How much is done. */
  readonly done: number;
  /** Absent where the server does not know. */
  readonly total?: number | undefined;
}

/** A statement waits for locks that others hold. */
export interface WaitingForBlockers extends StepName {
  /** What tells it from the others of its union. */
  readonly kind: "waitingForBlockers";
  /** The sessions that are waited for. */
  readonly blockers: readonly Blocker[];
}

/** A transaction that did not get its locks is about to be run again. */
export interface Retrying extends StepName {
  /** What tells it from the others of its union. */
  readonly kind: "retrying";
  /** Which attempt comes next, from 2. */
  readonly attempt: number;
  /** How long until then, in milliseconds. */
  readonly delayMs: number;
  /** The server's words. */
  readonly reason: string;
  /** The sessions that are waited for. */
  readonly blockers: readonly Blocker[];
}

/** A migration that was interrupted is taken up again. */
export interface StepResumed extends StepName {
  /** What tells it from the others of its union. */
  readonly kind: "stepResumed";
  /** How many statements were done before. */
  readonly done: number;
  /** The statement, from 0, of which nothing more than its start is known. */
  readonly begun?: number | undefined;
}

/** What was found about a statement that an earlier run had begun. */
export interface StatementSettled extends StepName {
  /** What tells it from the others of its union. */
  readonly kind: "statementSettled";
  /** The statement's place in the migration, from 0. */
  readonly index: number;
  /** The text as SQL. */
  readonly sql: string;
  /** What the database shows, such as `index "a" is there and invalid`. */
  readonly found: string;
  /** Whether it is run again. */
  readonly repeated: boolean;
}

/** The server says something. */
export interface NoticeReceived {
  /** What tells it from the others of its union. */
  readonly kind: "notice";
  /** The severity, such as `NOTICE`. */
  readonly severity: string;
  /** What it says. */
  readonly message: string;
}

/** A step is done and committed. */
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

/** Every step is done. */
export interface PlanFinished {
  /** What tells it from the others of its union. */
  readonly kind: "planFinished";
  /** The steps that were carried out. */
  readonly applied: readonly AppliedStep[];
  /** How long it took, in milliseconds. */
  readonly durationMs: number;
}

/** What a run tells while it goes on. */
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

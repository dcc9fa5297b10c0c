/**
 * Runs a plan on a session: version table, journal, locks, retries, events.
 *
 * @module
 */
export type {
  NoticeReceived,
  PlanFinished,
  PlanStarted,
  Retrying,
  RunEvent,
  StatementProgress,
  StatementStarted,
  StepFinished,
  StepResumed,
  StepStarted,
  WaitingForBlockers,
  WaitingForLock,
} from "./events.ts";
export {
  type Actor,
  type Clock,
  DEFAULT_RUN_OPTIONS,
  type LossQuestion,
  type RunOptions,
  type TableName,
} from "./run_options.ts";
export type { LoadedMigration, RunPlanOptions, RunResult } from "./run_plan.ts";
export type { RowEffect, RunStep } from "./run_step.ts";

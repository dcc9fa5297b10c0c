/**
 * Runs a plan on a session: version table, journal, locks, retries, events.
 *
 * @module
 */
export { examineDatabase } from "./doctor/examine.ts";
export type { Finding, FindingCode } from "./doctor/finding.ts";
export type {
  PlanFinished,
  PlanStarted,
  RunEvent,
  StepFinished,
  StepResumed,
  StepStarted,
  WaitingForLock,
} from "./events.ts";
export type { ProgressMark } from "./journal_sql.ts";
export type { LoadedMigration } from "./loaded_migration.ts";
export { type OwnTables, ownTables } from "./own_tables.ts";
export { planAsSql, type PlanAsSqlOptions } from "./plan_as_sql.ts";
export {
  type JournalLine,
  readJournal,
  type ReadJournalOptions,
} from "./read_journal.ts";
export {
  acceptChanged,
  findRepairable,
  markDone,
  markUndone,
  type Repairable,
  type RepairOptions,
} from "./repair.ts";
export { type RecordedUpgrades, recordUpgrades } from "./record_upgrades.ts";
export type { OpOptions } from "./run.ts";
export {
  type Actor,
  type Clock,
  DEFAULT_RUN_OPTIONS,
  type LossQuestion,
  type RunOptions,
  type TableName,
} from "./run_options.ts";
export { runPlan, type RunPlanOptions, type RunResult } from "./run_plan.ts";
export type { RowEffect, RunStep } from "./run_step.ts";
export {
  stampRows,
  type StampRowsOptions,
  type StampRowsResult,
} from "./stamp_rows.ts";
export { stampAsSql, versionTableSql } from "./stamp_statements.ts";
export type {
  NoticeReceived,
  Retrying,
  StatementProgress,
  StatementSettled,
  StatementStarted,
  WaitingForBlockers,
} from "./statement_events.ts";
export type { StepProgress } from "./step_progress.ts";
export type { UnfinishedStep } from "./unfinished_steps.ts";
export { readVersionRows } from "./version_rows.ts";

/**
 * Retort: PostgreSQL migrations in TypeScript and SQL.
 *
 * @module
 */
export * from "./lib/commands/mod.ts";
export * from "./lib/errors/mod.ts";
export { redactUrl } from "./lib/database/mod.ts";
export { compile } from "./lib/ddl/mod.ts";
export type { CompileOptions } from "./lib/ddl/mod.ts";
export {
  htmlDiagram,
  mermaidDiagram,
  schemaJson,
  svgDiagram,
} from "./lib/dump/mod.ts";
export { inspectDatabase } from "./lib/inspect/mod.ts";
export type {
  InspectDatabaseOptions,
  InspectedSchema,
  UnknownObject,
} from "./lib/inspect/mod.ts";
export {
  createRecorder,
  defineOperation,
  reverse,
} from "./lib/operations/mod.ts";
export type * from "./lib/operations/mod.ts";
export type * from "./lib/project/mod.ts";
export * from "./lib/revisions/mod.ts";
export type {
  Finding,
  FindingCode,
  JournalLine,
  LossQuestion,
  NoticeReceived,
  PlanFinished,
  PlanStarted,
  ProgressMark,
  Repairable,
  Retrying,
  RunEvent,
  StatementProgress,
  StatementSettled,
  StatementStarted,
  StepFinished,
  StepProgress,
  StepResumed,
  StepStarted,
  UnfinishedStep,
  WaitingForBlockers,
  WaitingForLock,
} from "./lib/runner/mod.ts";
export {
  EMPTY_SCHEMA,
  filterSchema,
  matchesPattern,
} from "./lib/schema/mod.ts";
export type * from "./lib/schema/mod.ts";
export {
  buildSchema,
  fileSource,
  inspectScratch,
  openScratch,
  readSchema,
} from "./lib/sources/mod.ts";
export type * from "./lib/sources/mod.ts";
export type * from "./lib/sql/mod.ts";

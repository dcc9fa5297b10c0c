/**
 * The one error class of the project, its codes and the places it points at.
 *
 * @module
 */
export type { CliErrorDetails } from "./details/cli.ts";
export type { DatabaseErrorDetails } from "./details/database.ts";
export type { OperationErrorDetails } from "./details/operation.ts";
export type { ProjectErrorDetails } from "./details/project.ts";
export type { RevisionErrorDetails } from "./details/revision.ts";
export type { RevisionMention } from "./details/revision.ts";
export type { Blocker, ChangedMigration, CountedLoss } from "./details/run.ts";
export type { RunErrorDetails } from "./details/run.ts";
export type {
  AppliedStep,
  FailedStep,
  RunProgress,
  StepName,
} from "./details/run_progress.ts";
export type { SchemaErrorDetails } from "./details/schema.ts";
export type { SqlErrorDetails } from "./details/sql.ts";
export type { ErrorCode, ErrorDetails } from "./error_details.ts";
export { lossInWords } from "./loss_in_words.ts";
export { missingRole } from "./missing_role.ts";
export { nearest } from "./nearest.ts";
export { isRetortError, RetortError } from "./retort_error.ts";
export type { RetortErrorOptions } from "./retort_error.ts";
export type { SourceLocation } from "./source_location.ts";

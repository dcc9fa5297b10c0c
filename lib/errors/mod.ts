/**
 * The one error class of the project, its codes and the places it points at.
 *
 * @module
 */
export type { ErrorCode, ErrorDetails } from "./error_details.ts";
export { isRetortError, RetortError } from "./retort_error.ts";
export type { RetortErrorOptions } from "./retort_error.ts";
export type {
  AppliedStep,
  Blocker,
  ChangedMigration,
  CountedLoss,
  FailedStep,
  RunProgress,
  StepName,
} from "./details/run.ts";
export type { SourceLocation } from "./source_location.ts";

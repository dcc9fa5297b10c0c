import type { CliErrorDetails } from "./details/cli.ts";
import type { DatabaseErrorDetails } from "./details/database.ts";
import type { OperationErrorDetails } from "./details/operation.ts";
import type { ProjectErrorDetails } from "./details/project.ts";
import type { RevisionErrorDetails } from "./details/revision.ts";
import type { RunErrorDetails } from "./details/run.ts";
import type { SchemaErrorDetails } from "./details/schema.ts";
import type { SqlErrorDetails } from "./details/sql.ts";

/**
 * Every error code with the shape of its details.
 *
 * @example The facts that come with a code
 * ```ts
 * import { type ErrorDetails, RetortError } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const details: ErrorDetails["revision/not-found"] = {
 *   requested: "ae10",
 *   suggestions: ["ae01"],
 * };
 * const error = new RetortError("revision/not-found", 'Cannot find "ae10"', {
 *   details,
 * });
 * deepStrictEqual(error.details.suggestions, ["ae01"]);
 * ```
 */
export interface ErrorDetails
  extends
    CliErrorDetails,
    DatabaseErrorDetails,
    OperationErrorDetails,
    ProjectErrorDetails,
    RevisionErrorDetails,
    RunErrorDetails,
    SchemaErrorDetails,
    SqlErrorDetails {}

/**
 * A stable error code, such as `revision/multiple-heads`.
 *
 * @example An exit code for what a deployment can wait out
 * ```ts
 * import { type ErrorCode, RetortError } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const waits: readonly ErrorCode[] = [
 *   "run/lock-timeout",
 *   "database/unreachable",
 * ];
 * const error = new RetortError("run/lock-timeout", "Cannot get the lock", {
 *   details: { waitedMs: 60_000 },
 * });
 * strictEqual(waits.includes(error.code), true);
 * ```
 */
export type ErrorCode = keyof ErrorDetails;

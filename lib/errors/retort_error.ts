import type { ErrorCode, ErrorDetails } from "./error_details.ts";
import type { SourceLocation } from "./source_location.ts";

/**
 * What a {@linkcode RetortError} may carry besides its code and message.
 *
 * @example
 * ```ts
 * import { RetortError, type RetortErrorOptions } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: RetortErrorOptions<"revision/not-found"> = {
 *   details: { requested: "ae10" },
 *   hint: "Run `retort history`",
 * };
 * const error = new RetortError(
 *   "revision/not-found",
 *   'Cannot find "ae10"',
 *   options,
 * );
 * strictEqual(error.hint, "Run `retort history`");
 * ```
 */
export interface RetortErrorOptions<Code extends ErrorCode> {
  /** Facts for programs; their shape follows from the code. */
  readonly details: ErrorDetails[Code];
  /** What to do next, as one sentence for people. */
  readonly hint?: string | undefined;
  /** Where in the user's files the cause is. */
  readonly source?: SourceLocation | undefined;
  /** The error that led to this one. */
  readonly cause?: unknown;
}

/**
 * The one error class: whatever cannot be done is reported with a stable
 * code, a message, facts for programs and, where there is one, a next step.
 *
 * @example Reporting an unknown revision
 * ```ts
 * import { RetortError } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const error = new RetortError(
 *   "revision/not-found",
 *   'Cannot find revision "ae10"',
 *   { details: { requested: "ae10" }, hint: "Run `retort history`" },
 * );
 * strictEqual(error.code, "revision/not-found");
 * ```
 */
export class RetortError<Code extends ErrorCode = ErrorCode> extends Error {
  /** Always `RetortError`. */
  override readonly name = "RetortError";
  /** The stable code, such as `revision/multiple-heads`. */
  readonly code: Code;
  /** Facts for programs. */
  readonly details: ErrorDetails[Code];
  /** What to do next. */
  readonly hint: string | undefined;
  /** Where in the user's files the cause is. */
  readonly source: SourceLocation | undefined;

  /** Makes an error of one code. */
  constructor(
    code: Code,
    message: string,
    options: RetortErrorOptions<Code>,
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.details = options.details;
    this.hint = options.hint;
    this.source = options.source;
  }
}

/**
 * Tells whether a caught value is a {@linkcode RetortError}, of one code if
 * one is given, and narrows its `details` accordingly.
 *
 * @example Reading the facts of one code
 * ```ts
 * import { isRetortError, RetortError } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const error: unknown = new RetortError(
 *   "revision/not-found",
 *   'Cannot find revision "ae10"',
 *   { details: { requested: "ae10" } },
 * );
 * if (isRetortError(error, "revision/not-found")) {
 *   deepStrictEqual(error.details.requested, "ae10");
 * }
 * ```
 */
export function isRetortError<Code extends ErrorCode = ErrorCode>(
  error: unknown,
  code?: Code,
): error is RetortError<Code> {
  return error instanceof RetortError &&
    (code === undefined || error.code === code);
}

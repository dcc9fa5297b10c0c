/**
 * Details of errors about how the command line was used.
 *
 * @example A command line that makes no sense
 * ```ts
 * import { type CliErrorDetails, RetortError } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const details: CliErrorDetails["cli/usage"] = { argument: "--tranzaction" };
 * const error = new RetortError("cli/usage", "Cannot understand it", {
 *   details,
 * });
 * strictEqual(error.details.argument, "--tranzaction");
 * ```
 */
export interface CliErrorDetails {
  /** The arguments make no sense. */
  "cli/usage": { readonly argument?: string | undefined };
  /** A signal ended the run. */
  "cli/interrupted": { readonly signal: "SIGINT" | "SIGTERM" };
  /** Code that was run, a migration's for example, ended the program. */
  "cli/ended-early": Readonly<Record<never, never>>;
  /** Standard output takes no more, for want of space for example. */
  "cli/output-failed": Readonly<Record<never, never>>;
  /** Something that is a fault of the program itself. */
  "internal/unexpected": { readonly stack?: string | undefined };
}

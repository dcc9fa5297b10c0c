/** Details of errors about how the command line was used. */
export interface CliErrorDetails {
  /** The arguments make no sense. */
  "cli/usage": { readonly argument?: string | undefined };
  /** A signal ended the run. */
  "cli/interrupted": { readonly signal: "SIGINT" | "SIGTERM" };
  /** Standard output takes no more, for want of space for example. */
  "cli/output-failed": Readonly<Record<never, never>>;
  /** Something that is a fault of the program itself. */
  "internal/unexpected": { readonly stack?: string | undefined };
}

import type { Command } from "commander";
import type { Streams } from "./streams.ts";
import type { RunReporter } from "./report/run_progress.ts";

/** Options that every command takes. */
export interface GlobalOptions {
  readonly config?: string;
  readonly env?: string;
  readonly database?: string;
  readonly schema?: string;
  readonly directory?: string;
  readonly x?: readonly string[];
  readonly json?: boolean;
  readonly color?: string;
  readonly quiet?: boolean;
  readonly yes?: boolean;
  /** False after `--no-input`. */
  readonly input?: boolean;
}

/** What a command gets besides its own arguments and options. */
export interface Invocation {
  readonly streams: Streams;
  readonly globals: GlobalOptions;
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
  /** Shows what a run is doing, on standard error. */
  readonly reporter: RunReporter;
  /** Awaited before anything but reading files, where it matters. */
  readonly beforeMore?: (() => Promise<void>) | undefined;
}

/** What a command comes to. */
export interface Outcome {
  /** The document that `--json` prints. */
  readonly data: unknown;
  /** What people read on standard output, without a final newline. */
  readonly text: string;
  /** Whether programs read the text too: SQL and pictures stay as they are. */
  readonly isVerbatim?: boolean;
  /** The exit code, if it is not 0. */
  readonly exitCode?: number | undefined;
}

/** A line to type, and what it does. */
export type Example = readonly [line: string, meaning: string];

/** A command: how it is called, and what it does. */
export interface CliCommand {
  /** Adds arguments and options. */
  readonly configure: (command: Command) => void;
  /** What closes its help. */
  readonly examples: readonly Example[];
  /** Runs it with its arguments and its own options, as parsed. */
  readonly run: (
    args: readonly unknown[],
    options: Readonly<Record<string, unknown>>,
    invocation: Invocation,
  ) => Promise<Outcome>;
  /** The exit code for what it throws, where that is its own. */
  readonly exitCodeOf?: ExitCodeOf | undefined;
}

/** Chooses a command's own exit code for an error, or leaves it to the rule. */
export type ExitCodeOf<Options = Readonly<Record<string, unknown>>> = (
  error: unknown,
  options: Options,
) => number | undefined;

/**
 * Gives a command's arguments and options their types: commander hands both
 * over untyped, and `configure` is what makes the claim true.
 */
export function defineCommand<
  Args extends readonly unknown[],
  Options extends object,
>(
  definition: {
    readonly configure: (command: Command) => void;
    readonly examples: readonly Example[];
    readonly run: (
      args: Args,
      options: Options,
      invocation: Invocation,
    ) => Promise<Outcome>;
    readonly exitCodeOf?: ExitCodeOf<Options> | undefined;
  },
): CliCommand {
  const { configure, examples, run, exitCodeOf } = definition;
  return {
    configure,
    examples,
    exitCodeOf: (error, options) => exitCodeOf?.(error, options as Options),
    run: (args, options, invocation) =>
      run(args as Args, options as Options, invocation),
  };
}

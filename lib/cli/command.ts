import type { Command } from "commander";
import { HAS_ENGINE } from "../commands/has_engine.ts";
import { wrapText } from "./report/markdown_text.ts";
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

/** A command: how it is called, and what it does. */
export interface CliCommand {
  /** Adds arguments, options and examples. */
  readonly configure: (command: Command) => void;
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
    readonly run: (
      args: Args,
      options: Options,
      invocation: Invocation,
    ) => Promise<Outcome>;
    readonly exitCodeOf?: ExitCodeOf<Options> | undefined;
  },
): CliCommand {
  const { configure, run, exitCodeOf } = definition;
  return {
    configure,
    exitCodeOf: (error, options) => exitCodeOf?.(error, options as Options),
    run: (args, options, invocation) =>
      run(args as Args, options as Options, invocation),
  };
}

/** A line to type, and what it does. */
type Example = readonly [line: string, meaning: string];

const MEANING_INDENT = 6;

/** An example as this program can run it. */
function runnable(line: string): string {
  return HAS_ENGINE ? line : line.replace(/ --database embedded\S*/, "");
}

function exampleText([line, meaning]: Example, columns: number): string {
  const indent = " ".repeat(MEANING_INDENT);
  const text = wrapText(meaning, columns - MEANING_INDENT);
  return `  $ ${runnable(line)}\n${indent}${
    text.replaceAll("\n", `\n${indent}`)
  }`;
}

/** Adds the examples that close a command's help. */
export function withExamples(
  command: Command,
  examples: readonly Example[],
): void {
  command.addHelpText("after", () => {
    const columns = command.configureOutput().getOutHelpWidth?.() ?? 80;
    const lines = examples.map((example) => exampleText(example, columns));
    return `\nExamples:\n${lines.join("\n")}`;
  });
}

import { resolve } from "node:path";
import { CommanderError } from "commander";
import { isRetortError } from "../errors/mod.ts";
import type { Outcome } from "./command.ts";
import { displayOf, proseFor, verbatimFor } from "./display.ts";
import { divertConsole } from "./divert_console.ts";
import { watchForEarlyEnd } from "./early_end.ts";
import { EXIT, exitCodeOf } from "./exit_code.ts";
import { listenForInterrupts } from "./interrupt.ts";
import { COMMANDS } from "./command_table.ts";
import { commandName, parseArguments, type Parsed } from "./program.ts";
import { errorText } from "./report/error_text.ts";
import { errorJson, successJson } from "./report/json.ts";
import { createRunReporter } from "./report/run_progress.ts";
import { processStreams, type Streams } from "./streams.ts";
import { usageError } from "./usage_error.ts";

/** How results and errors are to be written. */
interface Format {
  readonly json: boolean;
  readonly color: string | undefined;
}

/** Says what failed, as it was asked for. */
export function writeFailure(
  error: unknown,
  format: Format,
  streams: Streams,
): void {
  if (format.json && !isRetortError(error, "cli/output-failed")) {
    streams.out(`${errorJson(error)}\n`);
    return;
  }
  const display = displayOf("err", { streams, color: format.color });
  const text = errorText(error, display.columns);
  streams.err(`${proseFor(display, text)}\n`);
}

function writeOutcome(
  outcome: Outcome,
  format: Format,
  streams: Streams,
): void {
  if (format.json) {
    streams.out(`${successJson(outcome.data)}\n`);
    return;
  }
  if (outcome.text === "") return;
  const display = displayOf("out", { streams, color: format.color });
  const write = outcome.isVerbatim ? verbatimFor : proseFor;
  streams.out(`${write(display, outcome.text)}\n`);
}

async function runParsed(parsed: Parsed, streams: Streams): Promise<number> {
  const { globals } = parsed;
  const format = { json: globals.json === true, color: globals.color };
  using interrupt = listenForInterrupts();
  const reporter = createRunReporter(streams, globals);
  using _watch = watchForEarlyEnd({
    signal: interrupt.signal,
    report: (error) => writeFailure(error, format, streams),
  });
  try {
    const outcome = await parsed.command.run(parsed.args, parsed.options, {
      streams: {
        ...streams,
        cwd: resolve(streams.cwd, globals.directory ?? "."),
      },
      globals,
      signal: interrupt.signal,
      reporter,
    });
    reporter.close();
    writeOutcome(outcome, format, streams);
    return outcome.exitCode ?? EXIT.done;
  } catch (error) {
    reporter.close();
    writeFailure(error, format, streams);
    // A run that was told to stop says itself how far it came.
    return exitCodeOf(
      interrupt.signal.aborted ? interrupt.signal.reason : error,
    );
  }
}

async function runDiverted(parsed: Parsed, streams: Streams): Promise<number> {
  using _console = divertConsole(streams.err);
  return await runParsed(parsed, streams);
}

/**
 * Runs a command of the command line.
 *
 * @returns the exit code
 */
export async function runCommandLine(
  args: readonly string[],
  streams: Streams = processStreams(),
): Promise<number> {
  const format = { json: args.includes("--json"), color: undefined };
  try {
    const parsed = await parseArguments(args, streams);
    return parsed === undefined
      ? EXIT.done
      : await runDiverted(parsed, streams);
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      writeFailure(error, format, streams);
      return exitCodeOf(error);
    }
    if (error.exitCode === 0) return EXIT.done;
    // No command: commander has written the help to standard error.
    if (error.code === "commander.help") return EXIT.usage;
    const command = COMMANDS.find(({ name }) => name === commandName(args));
    writeFailure(usageError(error, command?.name), format, streams);
    return EXIT.usage;
  }
}

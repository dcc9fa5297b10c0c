import { resolve } from "node:path";
import type { Outcome } from "./command.ts";
import { displayOf, proseFor, verbatimFor } from "./display.ts";
import { divertConsole } from "./divert_console.ts";
import { watchForEarlyEnd } from "./early_end.ts";
import { EXIT, exitCodeOf } from "./exit_code.ts";
import { listenForInterrupts, uninterrupted } from "./interrupt.ts";
import { plainArguments } from "./plain_arguments.ts";
import type { Parsed } from "./program.ts";
import { successJson } from "./report/json.ts";
import { createRunReporter } from "./report/run_progress.ts";
import { processStreams, type Streams } from "./streams.ts";
import { type Format, writeFailure } from "./write_failure.ts";

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
  using interrupt = parsed.isLook ? uninterrupted() : listenForInterrupts();
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
    if (interrupt.signal.aborted) return exitCodeOf(interrupt.signal.reason);
    const { command, options } = parsed;
    return command.exitCodeOf?.(error, options) ?? exitCodeOf(error);
  }
}

async function runDiverted(parsed: Parsed, streams: Streams): Promise<number> {
  using _console = divertConsole(streams.err);
  return await runParsed(parsed, streams);
}

/** Reads the arguments, with the parser where they need it. */
async function parsedFrom(
  args: readonly string[],
  streams: Streams,
): Promise<Parsed | number> {
  const plain = plainArguments(args);
  if (plain !== undefined) {
    const { entry, globals } = plain;
    const command = await entry.load();
    return { command, args: [], options: {}, globals, isLook: true };
  }
  const { parseArguments } = await import("./program.ts");
  return await parseArguments(args, streams);
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
    const parsed = await parsedFrom(args, streams);
    return typeof parsed === "number"
      ? parsed
      : await runDiverted(parsed, streams);
  } catch (error) {
    writeFailure(error, format, streams);
    return exitCodeOf(error);
  }
}

import { resolve } from "node:path";
import { EXIT, exitCodeOf } from "./exit_code.ts";
import { listenForInterrupts } from "./interrupt.ts";
import { parseArguments, type Parsed } from "./program.ts";
import { createRunReporter } from "./report/run_progress.ts";
import type { Streams } from "./streams.ts";
import { watchOver } from "./watch_over.ts";
import { writeFailure } from "./write_failure.ts";
import { writeOutcome } from "./write_outcome.ts";

async function runParsed(parsed: Parsed, streams: Streams): Promise<number> {
  const { globals } = parsed;
  const format = { json: globals.json === true, color: globals.color };
  using interrupt = listenForInterrupts();
  const { signal } = interrupt;
  const reporter = createRunReporter(streams, globals);
  using _watch = watchOver({ streams, format, signal });
  try {
    const outcome = await parsed.command.run(parsed.args, parsed.options, {
      streams: {
        ...streams,
        cwd: resolve(streams.cwd, globals.directory ?? "."),
      },
      globals,
      signal,
      reporter,
    });
    reporter.close();
    writeOutcome(outcome, format, streams);
    return outcome.exitCode ?? EXIT.done;
  } catch (error) {
    reporter.close();
    writeFailure(error, format, streams);
    // A run that was told to stop says itself how far it came.
    if (signal.aborted) return exitCodeOf(signal.reason);
    const { command, options } = parsed;
    return command.exitCodeOf?.(error, options) ?? exitCodeOf(error);
  }
}

/**
 * Runs the command that the arguments ask for.
 *
 * @returns the exit code
 * @throws {RetortError} `cli/usage` if the arguments make no sense
 */
export async function runArguments(
  args: readonly string[],
  streams: Streams,
): Promise<number> {
  const parsed = await parseArguments(args, streams);
  return typeof parsed === "number" ? parsed : await runParsed(parsed, streams);
}

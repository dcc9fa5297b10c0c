import type { Invocation } from "./command.ts";
import type { Ending } from "./ending.ts";
import { EXIT, exitCodeOf } from "./exit_code.ts";
import type { PlainArguments } from "./plain_arguments.ts";
import type { Streams } from "./streams.ts";
import { writeOutcome } from "./write_outcome.ts";

/** Nothing is run, so there is nothing to report. */
const SILENT: Invocation["reporter"] = { onEvent: () => {}, close: () => {} };

/**
 * Runs a command that only looks: it leaves nothing half done, so that a signal
 * may end it at any moment, and most are over before anything but this tool's
 * own code has been run, so that what watches over the rest is loaded late.
 */
export async function runLook(
  { entry, globals }: PlainArguments,
  streams: Streams,
): Promise<Ending> {
  const format = { json: globals.json === true, color: globals.color };
  const { signal } = new AbortController();
  const command = await entry.load();
  let watch: Disposable | undefined;
  async function beforeMore(): Promise<void> {
    const { watchOver } = await import("./watch_over.ts");
    watch ??= watchOver({ streams, format, signal });
  }
  try {
    const outcome = await command.run([], {}, {
      streams,
      globals,
      signal,
      reporter: SILENT,
      beforeMore,
    });
    writeOutcome(outcome, format, streams);
    const { exitCode = EXIT.done } = outcome;
    return { exitCode, isOver: watch === undefined };
  } catch (error) {
    const { writeFailure } = await import("./write_failure.ts");
    writeFailure(error, format, streams);
    const exitCode = command.exitCodeOf?.(error, {}) ?? exitCodeOf(error);
    return { exitCode, isOver: watch === undefined };
  } finally {
    watch?.[Symbol.dispose]();
  }
}
